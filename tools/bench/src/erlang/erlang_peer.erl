%% The Erlang side of what is compared with Erlang. Answers requests, one a line, with numbers: see machine.program.ts.
-module(erlang_peer).
-behaviour(gen_server).
-export([main/0, init/1, handle_call/3, handle_cast/2]).

main() ->
    {ok, Server} = gen_server:start(?MODULE, [], []),
    serve(Server, open_port({fd, 0, 1}, [{line, 1024}, binary, eof])).

serve(Server, Port) ->
    receive
        {Port, {data, {eol, Line}}} ->
            {ok, Tokens, _} = erl_scan:string(binary_to_list(Line)),
            {ok, Request} = erl_parse:parse_term(Tokens),
            port_command(Port, io_lib:format("~w~n", [answer(Request, Server)])),
            serve(Server, Port);
        {Port, eof} ->
            halt(0)
    end.

answer({calls, DurationMs}, Server) -> [calls_per_second(DurationMs, Server)];
answer({kills, Count}, _Server) -> kills(Count, []);
answer({processes, Count}, _Server) -> [bytes_per_process(Count)].

%% The server of the calls: it returns what it is sent.

init(State) -> {ok, State}.

handle_call(Payload, _From, State) -> {reply, Payload, State}.

handle_cast(_Message, State) -> {noreply, State}.

%% One call after the other. A look at the clock for each would be a good part of what is measured.

-define(CALLS_A_LOOK, 100).

calls_per_second(DurationMs, Server) ->
    %% With more than one, a call may have to wake the other; for kills, two are as good as one or better.
    erlang:system_flag(schedulers_online, 1),
    Payload = binary:copy(<<"liminal ">>, 8),
    Begun = erlang:monotonic_time(),
    Due = Begun + erlang:convert_time_unit(DurationMs, millisecond, native),
    Calls = calls_until(Due, Server, Payload, 0),
    Calls * erlang:convert_time_unit(1, second, native) / (erlang:monotonic_time() - Begun).

calls_until(Due, Server, Payload, Calls) ->
    calls(?CALLS_A_LOOK, Server, Payload),
    Sum = Calls + ?CALLS_A_LOOK,
    case erlang:monotonic_time() < Due of
        true -> calls_until(Due, Server, Payload, Sum);
        false -> Sum
    end.

calls(0, _Server, _Payload) -> ok;
calls(Left, Server, Payload) ->
    Payload = gen_server:call(Server, Payload),
    calls(Left - 1, Server, Payload).

%% Microseconds from the kill of a process to its DOWN. It has answered before, and so is at its wait for more.

kills(0, Micros) -> Micros;
kills(Left, Micros) ->
    Pid = spawn(fun() -> receive {From, Ping} -> From ! Ping end, receive stop -> ok end end),
    Ping = make_ref(),
    Pid ! {self(), Ping},
    receive Ping -> ok end,
    Ref = erlang:monitor(process, Pid),
    Begun = erlang:monotonic_time(),
    exit(Pid, kill),
    receive {'DOWN', Ref, process, Pid, killed} -> ok end,
    Taken = erlang:monotonic_time() - Begun,
    kills(Left - 1, [erlang:convert_time_unit(Taken, native, nanosecond) / 1000 | Micros]).

%% Bytes of a process that waits and does nothing else.

bytes_per_process(Count) ->
    Pids = [spawn(fun() -> receive stop -> ok end end) || _ <- lists:seq(1, Count)],
    Bytes = lists:sum([bytes_of_waiting(Pid) || Pid <- Pids]),
    lists:foreach(fun end_process/1, Pids),
    Bytes / Count.

%% One that has not run yet is not yet as large.
bytes_of_waiting(Pid) ->
    case erlang:process_info(Pid, [status, memory]) of
        [{status, waiting}, {memory, Bytes}] -> Bytes;
        _ -> erlang:yield(), bytes_of_waiting(Pid)
    end.

end_process(Pid) ->
    Ref = erlang:monitor(process, Pid),
    Pid ! stop,
    receive {'DOWN', Ref, process, Pid, normal} -> ok end.
