%% Runs programs of the oracle, one a line, and answers each with what its processes saw.
%% A program is a term: see erlang-term.ts. Started with one scheduler, so that a process that is in the
%% middle of its exit has its turns between those of the driver, and rounds of pings wait for it too.
-module(oracle).
-export([main/0]).

main() ->
    serve(open_port({fd, 0, 1}, [{line, 1048576}, binary, eof])).

serve(Port) ->
    receive
        {Port, {data, {eol, Line}}} ->
            {ok, Tokens, _} = erl_scan:string(binary_to_list(Line)),
            {ok, Program} = erl_parse:parse_term(Tokens),
            {Pid, Ref} = spawn_monitor(fun() -> exit({events, run(Program)}) end),
            receive
                {'DOWN', Ref, process, Pid, {events, Events}} ->
                    port_command(Port, [lists:join($;, Events), $\n]);
                {'DOWN', Ref, process, Pid, Reason} ->
                    port_command(Port, [io_lib:format("failed ~0p", [Reason]), $\n])
            end,
            serve(Port);
        {Port, eof} ->
            halt(0)
    end.

%% The driver: it lets the processes take their steps, and writes down what they see.
-record(run, {round = 0, pids = #{}, indices = #{}, alive = #{}, events = []}).

run({Count, Rounds}) ->
    Driver = self(),
    Start = fun(Index, Run) -> born(Index, spawn(fun() -> begin_actor(Driver, false, 0) end), Run) end,
    Run = lists:foldl(Start, #run{}, lists:seq(0, Count - 1)),
    Done = lists:foldl(fun round/2, Run, Rounds),
    finish(Done),
    lists:reverse(Done#run.events).

finish(#run{alive = Alive}) ->
    maps:foreach(fun(Pid, Ref) ->
        exit(Pid, kill),
        receive {'DOWN', Ref, process, Pid, _} -> ok end
    end, Alive).

born(Index, Pid, Run = #run{pids = Pids, indices = Indices, alive = Alive}) ->
    Ref = erlang:monitor(process, Pid),
    Run#run{pids = Pids#{Index => Pid}, indices = Indices#{Pid => Index}, alive = Alive#{Pid => Ref}}.

%% Every process is told of the round before any of it begins: mail is stamped with the round in which it came.
round(Batches, Run = #run{round = Round}) ->
    each_alive(fun(Pid) -> Pid ! {'$tick', Round} end, Run),
    Run1 = pings(1, Run),
    Actors = [Pid || {Actor, Steps} <- Batches, Pid <- actor(Actor, Steps, Run1)],
    Run2 = await_done(maps:from_keys(Actors, true), Run1),
    %% A wave of exits ends at least one process each; three more for a call, its answer, and what that makes.
    Run3 = pings(maps:size(Run2#run.alive) + 3, Run2),
    Run3#run{round = Round + 1}.

each_alive(Fun, #run{alive = Alive}) ->
    lists:foreach(Fun, lists:sort(maps:keys(Alive))).

actor(Actor, Steps, #run{pids = Pids, alive = Alive}) ->
    case Pids of
        #{Actor := Pid} when is_map_key(Pid, Alive) ->
            Pid ! {'$batch', [Step || Raw <- Steps, Step <- resolve(Raw, Pids)]},
            [Pid];
        _ ->
            []
    end.

%% A step that is about a process which was never born is left out.
resolve({Id, Yields, {Kind, {pid, Index}}}, Pids) ->
    [{Id, Yields, {Kind, Pid}} || {ok, Pid} <- [maps:find(Index, Pids)]];
resolve({Id, Yields, {Kind, {pid, Index}, Argument}}, Pids) ->
    [{Id, Yields, {Kind, Pid, Argument}} || {ok, Pid} <- [maps:find(Index, Pids)]];
resolve(Step, _Pids) ->
    [Step].

await_done(Left, Run) when map_size(Left) =:= 0 -> Run;
await_done(Left, Run) ->
    receive
        {'$done', Pid} -> await_done(maps:remove(Pid, Left), Run);
        Seen = {'DOWN', _, process, Pid, _} -> await_done(maps:remove(Pid, Left), seen(Seen, Run));
        Seen -> await_done(Left, seen(Seen, Run))
    end.

pings(0, Run) -> Run;
pings(Times, Run) ->
    each_alive(fun(Pid) -> Pid ! '$ping' end, Run),
    pings(Times - 1, await_pongs(Run#run.alive, Run)).

await_pongs(Left, Run) when map_size(Left) =:= 0 -> Run;
await_pongs(Left, Run) ->
    receive
        {'$pong', Pid} -> await_pongs(maps:remove(Pid, Left), Run);
        Seen = {'DOWN', _, process, Pid, _} -> await_pongs(maps:remove(Pid, Left), seen(Seen, Run));
        Seen -> await_pongs(Left, seen(Seen, Run))
    end.

seen({'DOWN', _Ref, process, Pid, Reason}, Run = #run{alive = Alive}) ->
    event("x ~b ~b ~s", [index(Pid, Run), Run#run.round, reason(Reason)], Run#run{alive = maps:remove(Pid, Alive)});
seen({'$born', Index, Pid}, Run) ->
    born(Index, Pid, Run);
seen({'$mail', Pid, Stamp, Mail}, Run) ->
    event("m ~b ~b ~b ~s", [index(Pid, Run), Stamp, Run#run.round, mail(Mail, Run)], Run);
seen({'$result', Pid, Id, Result}, Run) ->
    event("r ~b ~b ~b ~s", [index(Pid, Run), Id, Run#run.round, result(Result, Run)], Run).

event(Format, Arguments, Run = #run{events = Events}) ->
    Run#run{events = [io_lib:format(Format, Arguments) | Events]}.

index(Pid, #run{indices = Indices}) -> maps:get(Pid, Indices).

mail({msg, Id}, _Run) -> io_lib:format("message #~b", [Id]);
mail({exit, From, Reason}, Run) -> io_lib:format("exit of p~b: ~s", [index(From, Run), reason(Reason)]);
mail({down, Id, Pid, Reason}, Run) -> io_lib:format("down #~b of p~b: ~s", [Id, index(Pid, Run), reason(Reason)]).

result({register, Result}, _Run) -> io_lib:format("register ~s", [Result]);
result({whereis, undefined}, _Run) -> "whereis nobody";
result({whereis, Pid}, Run) -> io_lib:format("whereis p~b", [index(Pid, Run)]);
result({call, answered}, _Run) -> "call answered";
result({call, Reason}, _Run) -> io_lib:format("call failed: ~s", [reason(Reason)]).

reason(Reason) -> io_lib:format("~0p", [Reason]).

%% A process of a program.
-record(me, {driver, stamp = 0, paused = false, refs = #{}, calls = #{}}).

begin_actor(Driver, Trap, Stamp) ->
    process_flag(trap_exit, Trap),
    loop(#me{driver = Driver, stamp = Stamp}).

loop(Me = #me{paused = false}) ->
    receive Any -> loop(handle(Any, Me)) end;
loop(Me) ->
    receive
        '$ping' -> loop(handle('$ping', Me));
        Batch = {'$batch', _} -> loop(handle(Batch, Me));
        Reply = {'$reply', _} -> loop(handle(Reply, Me));
        Down = {'$call_down', _, _, _, _} -> loop(handle(Down, Me))
    end.

handle('$ping', Me) -> tell({'$pong', self()}, Me);
handle({'$tick', Round}, Me) -> Me#me{stamp = Round};
handle({'$batch', Steps}, Me) -> tell({'$done', self()}, lists:foldl(fun step/2, Me, Steps));
handle({'$reply', Ref}, Me) -> settle(Ref, answered, Me);
handle({'$call_down', Ref, process, _Pid, Reason}, Me) -> settle(Ref, Reason, Me);
handle({'$call', Ref, reply}, Me) -> Ref ! {'$reply', Ref}, Me;
handle({'$call', _Ref, die}, _Me) -> exit(c1);
handle({'$call', _Ref, ignore}, Me) -> Me;
handle({msg, Id}, Me) -> mailed({msg, Id}, Me);
handle({'EXIT', From, Reason}, Me) -> mailed({exit, From, Reason}, Me);
handle({'DOWN', Ref, process, Pid, Reason}, Me = #me{refs = Refs}) ->
    [Id] = [Id || {Id, Known} <- maps:to_list(Refs), Known =:= Ref],
    mailed({down, Id, Pid, Reason}, Me).

tell(What, Me) -> Me#me.driver ! What, Me.
mailed(Mail, Me) -> tell({'$mail', self(), Me#me.stamp, Mail}, Me).
result(Id, Result, Me) -> tell({'$result', self(), Id, Result}, Me).

settle(Ref, Outcome, Me = #me{calls = Calls}) ->
    case maps:take(Ref, Calls) of
        {Id, Others} -> result(Id, {call, Outcome}, Me#me{calls = Others});
        error -> Me
    end.

step({Id, Yields, Command}, Me) ->
    [erlang:yield() || _ <- lists:seq(1, Yields)],
    command(Command, Id, Me).

command({spawn, Child, Link, Trap}, _Id, Me = #me{driver = Driver, stamp = Stamp}) ->
    Options = [link || Link],
    Pid = spawn_opt(fun() -> begin_actor(Driver, Trap, Stamp) end, Options),
    tell({'$born', Child, Pid}, Me);
%% What is dead is an error here where the process does not trap exits, and an exit like any other in the core.
command({link, Pid}, _Id, Me) ->
    try link(Pid), Me catch error:noproc -> exit(noproc) end;
command({unlink, Pid}, _Id, Me) -> unlink(Pid), Me;
command({monitor, Pid}, Id, Me = #me{refs = Refs}) -> Me#me{refs = Refs#{Id => erlang:monitor(process, Pid)}};
command({demonitor, Monitor, Flush}, _Id, Me = #me{refs = Refs}) ->
    [erlang:demonitor(Ref, [flush || Flush]) || {ok, Ref} <- [maps:find(Monitor, Refs)]],
    Me;
command({trap, On}, _Id, Me) -> process_flag(trap_exit, On), Me;
command({send, Pid}, Id, Me) -> Pid ! {msg, Id}, Me;
%% What Erlang raises as badarg is an answer, or nothing, in the core.
command({sendName, Name}, Id, Me) -> catch Name ! {msg, Id}, Me;
command({unregister, Name}, _Id, Me) -> catch unregister(Name), Me;
command({register, Pid, Name}, Id, Me) ->
    Result = try register(Name, Pid) catch error:badarg -> false end,
    result(Id, {register, Result}, Me);
command({whereis, Name}, Id, Me) -> result(Id, {whereis, whereis(Name)}, Me);
command({exit, Pid, Reason}, _Id, Me) -> exit(Pid, Reason), Me;
command({kill, Pid}, _Id, Me) -> exit(Pid, kill), Me;
command({exitSelf, Reason}, _Id, _Me) -> exit(Reason);
%% As gen's: a monitor that is the address of the answer too.
command({call, Pid, Mode}, Id, Me = #me{calls = Calls}) ->
    Ref = erlang:monitor(process, Pid, [{alias, reply_demonitor}, {tag, '$call_down'}]),
    Pid ! {'$call', Ref, Mode},
    Me#me{calls = Calls#{Ref => Id}};
command(pause, _Id, Me) -> Me#me{paused = true};
command(resume, _Id, Me) -> Me#me{paused = false}.
