import * as $protobuf from "protobufjs/minimal";
import Long = require("long");

/** Namespace liminal. */
export namespace liminal {

    /** Namespace v1. */
    namespace v1 {

        /**
         * Properties of a Frame.
         * @deprecated Use liminal.v1.Frame.$Properties instead.
         */
        interface IFrame extends liminal.v1.Frame.$Properties {
        }

        /** Represents a Frame. */
        class Frame {

            /**
             * Constructs a new Frame.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Frame.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Frame message. */
            message?: (liminal.v1.Message.$Properties|null);

            /** Frame reply. */
            reply?: (liminal.v1.Reply.$Properties|null);

            /** Frame credit. */
            credit?: (liminal.v1.Credit.$Properties|null);

            /** Frame exit. */
            exit?: (liminal.v1.Exit.$Properties|null);

            /** Frame cancel. */
            cancel?: (liminal.v1.Cancel.$Properties|null);

            /** Frame rejected. */
            rejected?: (liminal.v1.Rejected.$Properties|null);

            /** Frame deferred. */
            deferred?: (liminal.v1.Deferred.$Properties|null);

            /** Frame started. */
            started?: (liminal.v1.Started.$Properties|null);

            /** Frame progress. */
            progress?: (liminal.v1.Progress.$Properties|null);

            /** Frame compensation. */
            compensation?: (liminal.v1.Compensation.$Properties|null);

            /** Frame ping. */
            ping?: (liminal.v1.Ping.$Properties|null);

            /** Frame pong. */
            pong?: (liminal.v1.Pong.$Properties|null);

            /** Frame hello. */
            hello?: (liminal.v1.Hello.$Properties|null);

            /** Frame welcome. */
            welcome?: (liminal.v1.Welcome.$Properties|null);

            /** Frame reject. */
            reject?: (liminal.v1.Reject.$Properties|null);

            /** Frame goaway. */
            goaway?: (liminal.v1.Goaway.$Properties|null);

            /** Frame goodbye. */
            goodbye?: (liminal.v1.Goodbye.$Properties|null);

            /** Frame open. */
            open?: (liminal.v1.Open.$Properties|null);

            /** Frame opened. */
            opened?: (liminal.v1.Opened.$Properties|null);

            /** Frame close. */
            close?: (liminal.v1.Close.$Properties|null);

            /** Frame closed. */
            closed?: (liminal.v1.Closed.$Properties|null);

            /** Frame policyEvent. */
            policyEvent?: (liminal.v1.PolicyEvent.$Properties|null);

            /** Frame register. */
            register?: (liminal.v1.Register.$Properties|null);

            /** Frame registered. */
            registered?: (liminal.v1.Registered.$Properties|null);

            /** Frame unregister. */
            unregister?: (liminal.v1.Unregister.$Properties|null);

            /** Frame assign. */
            assign?: (liminal.v1.Assign.$Properties|null);

            /** Frame assigned. */
            assigned?: (liminal.v1.Assigned.$Properties|null);

            /** Frame declined. */
            declined?: (liminal.v1.Declined.$Properties|null);

            /** Frame critical. */
            critical: boolean;

            /** Frame body. */
            body?: ("message"|"reply"|"credit"|"exit"|"cancel"|"rejected"|"deferred"|"started"|"progress"|"compensation"|"ping"|"pong"|"hello"|"welcome"|"reject"|"goaway"|"goodbye"|"open"|"opened"|"close"|"closed"|"policyEvent"|"register"|"registered"|"unregister"|"assign"|"assigned"|"declined");

            /**
             * Encodes the specified Frame message. Does not implicitly {@link liminal.v1.Frame.verify|verify} messages.
             * @param message Frame message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Frame.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Frame message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Frame & liminal.v1.Frame.$Shape} Frame
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Frame & liminal.v1.Frame.$Shape;
        }

        namespace Frame {

            /** Properties of a Frame. */
            interface $Properties {

                /** Frame message */
                message?: (liminal.v1.Message.$Properties|null);

                /** Frame reply */
                reply?: (liminal.v1.Reply.$Properties|null);

                /** Frame credit */
                credit?: (liminal.v1.Credit.$Properties|null);

                /** Frame exit */
                exit?: (liminal.v1.Exit.$Properties|null);

                /** Frame cancel */
                cancel?: (liminal.v1.Cancel.$Properties|null);

                /** Frame rejected */
                rejected?: (liminal.v1.Rejected.$Properties|null);

                /** Frame deferred */
                deferred?: (liminal.v1.Deferred.$Properties|null);

                /** Frame started */
                started?: (liminal.v1.Started.$Properties|null);

                /** Frame progress */
                progress?: (liminal.v1.Progress.$Properties|null);

                /** Frame compensation */
                compensation?: (liminal.v1.Compensation.$Properties|null);

                /** Frame ping */
                ping?: (liminal.v1.Ping.$Properties|null);

                /** Frame pong */
                pong?: (liminal.v1.Pong.$Properties|null);

                /** Frame hello */
                hello?: (liminal.v1.Hello.$Properties|null);

                /** Frame welcome */
                welcome?: (liminal.v1.Welcome.$Properties|null);

                /** Frame reject */
                reject?: (liminal.v1.Reject.$Properties|null);

                /** Frame goaway */
                goaway?: (liminal.v1.Goaway.$Properties|null);

                /** Frame goodbye */
                goodbye?: (liminal.v1.Goodbye.$Properties|null);

                /** Frame open */
                open?: (liminal.v1.Open.$Properties|null);

                /** Frame opened */
                opened?: (liminal.v1.Opened.$Properties|null);

                /** Frame close */
                close?: (liminal.v1.Close.$Properties|null);

                /** Frame closed */
                closed?: (liminal.v1.Closed.$Properties|null);

                /** Frame policyEvent */
                policyEvent?: (liminal.v1.PolicyEvent.$Properties|null);

                /** Frame register */
                register?: (liminal.v1.Register.$Properties|null);

                /** Frame registered */
                registered?: (liminal.v1.Registered.$Properties|null);

                /** Frame unregister */
                unregister?: (liminal.v1.Unregister.$Properties|null);

                /** Frame assign */
                assign?: (liminal.v1.Assign.$Properties|null);

                /** Frame assigned */
                assigned?: (liminal.v1.Assigned.$Properties|null);

                /** Frame declined */
                declined?: (liminal.v1.Declined.$Properties|null);

                /** Frame critical */
                critical?: (boolean|null);

                /** Frame body */
                body?: ("message"|"reply"|"credit"|"exit"|"cancel"|"rejected"|"deferred"|"started"|"progress"|"compensation"|"ping"|"pong"|"hello"|"welcome"|"reject"|"goaway"|"goodbye"|"open"|"opened"|"close"|"closed"|"policyEvent"|"register"|"registered"|"unregister"|"assign"|"assigned"|"declined");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a Frame. */
            type $Shape = {
              message?: liminal.v1.Message.$Shape|null;
              reply?: liminal.v1.Reply.$Shape|null;
              credit?: liminal.v1.Credit.$Shape|null;
              exit?: liminal.v1.Exit.$Shape|null;
              cancel?: liminal.v1.Cancel.$Shape|null;
              rejected?: liminal.v1.Rejected.$Shape|null;
              deferred?: liminal.v1.Deferred.$Shape|null;
              started?: liminal.v1.Started.$Shape|null;
              progress?: liminal.v1.Progress.$Shape|null;
              compensation?: liminal.v1.Compensation.$Shape|null;
              ping?: liminal.v1.Ping.$Shape|null;
              pong?: liminal.v1.Pong.$Shape|null;
              hello?: liminal.v1.Hello.$Shape|null;
              welcome?: liminal.v1.Welcome.$Shape|null;
              reject?: liminal.v1.Reject.$Shape|null;
              goaway?: liminal.v1.Goaway.$Shape|null;
              goodbye?: liminal.v1.Goodbye.$Shape|null;
              open?: liminal.v1.Open.$Shape|null;
              opened?: liminal.v1.Opened.$Shape|null;
              close?: liminal.v1.Close.$Shape|null;
              closed?: liminal.v1.Closed.$Shape|null;
              policyEvent?: liminal.v1.PolicyEvent.$Shape|null;
              register?: liminal.v1.Register.$Shape|null;
              registered?: liminal.v1.Registered.$Shape|null;
              unregister?: liminal.v1.Unregister.$Shape|null;
              assign?: liminal.v1.Assign.$Shape|null;
              assigned?: liminal.v1.Assigned.$Shape|null;
              declined?: liminal.v1.Declined.$Shape|null;
              critical?: boolean|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ body?: undefined; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "message"; message: liminal.v1.Message.$Shape; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "reply"; message?: null; reply: liminal.v1.Reply.$Shape; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "credit"; message?: null; reply?: null; credit: liminal.v1.Credit.$Shape; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "exit"; message?: null; reply?: null; credit?: null; exit: liminal.v1.Exit.$Shape; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "cancel"; message?: null; reply?: null; credit?: null; exit?: null; cancel: liminal.v1.Cancel.$Shape; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "rejected"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected: liminal.v1.Rejected.$Shape; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "deferred"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred: liminal.v1.Deferred.$Shape; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "started"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started: liminal.v1.Started.$Shape; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "progress"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress: liminal.v1.Progress.$Shape; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "compensation"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation: liminal.v1.Compensation.$Shape; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "ping"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping: liminal.v1.Ping.$Shape; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "pong"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong: liminal.v1.Pong.$Shape; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "hello"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello: liminal.v1.Hello.$Shape; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "welcome"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome: liminal.v1.Welcome.$Shape; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "reject"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject: liminal.v1.Reject.$Shape; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "goaway"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway: liminal.v1.Goaway.$Shape; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "goodbye"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye: liminal.v1.Goodbye.$Shape; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "open"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open: liminal.v1.Open.$Shape; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "opened"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened: liminal.v1.Opened.$Shape; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "close"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close: liminal.v1.Close.$Shape; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "closed"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed: liminal.v1.Closed.$Shape; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "policyEvent"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent: liminal.v1.PolicyEvent.$Shape; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "register"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register: liminal.v1.Register.$Shape; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "registered"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered: liminal.v1.Registered.$Shape; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "unregister"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister: liminal.v1.Unregister.$Shape; assign?: null; assigned?: null; declined?: null }|{ body?: "assign"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign: liminal.v1.Assign.$Shape; assigned?: null; declined?: null }|{ body?: "assigned"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned: liminal.v1.Assigned.$Shape; declined?: null }|{ body?: "declined"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined: liminal.v1.Declined.$Shape })
            );
        }

        /**
         * Properties of a Hello.
         * @deprecated Use liminal.v1.Hello.$Properties instead.
         */
        interface IHello extends liminal.v1.Hello.$Properties {
        }

        /** Represents a Hello. */
        class Hello {

            /**
             * Constructs a new Hello.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Hello.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Hello minVersion. */
            minVersion: number;

            /** Hello maxVersion. */
            maxVersion: number;

            /** Hello capabilities. */
            capabilities: string[];

            /** Hello clientName. */
            clientName: string;

            /** Hello clientVersion. */
            clientVersion: string;

            /** Hello auth. */
            auth?: (liminal.v1.Credentials.$Properties|null);

            /**
             * Encodes the specified Hello message. Does not implicitly {@link liminal.v1.Hello.verify|verify} messages.
             * @param message Hello message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Hello.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Hello message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Hello & liminal.v1.Hello.$Shape} Hello
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Hello & liminal.v1.Hello.$Shape;
        }

        namespace Hello {

            /** Properties of a Hello. */
            interface $Properties {

                /** Hello minVersion */
                minVersion?: (number|null);

                /** Hello maxVersion */
                maxVersion?: (number|null);

                /** Hello capabilities */
                capabilities?: (string[]|null);

                /** Hello clientName */
                clientName?: (string|null);

                /** Hello clientVersion */
                clientVersion?: (string|null);

                /** Hello auth */
                auth?: (liminal.v1.Credentials.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Hello. */
            type $Shape = liminal.v1.Hello.$Properties;
        }

        /**
         * Properties of a Credentials.
         * @deprecated Use liminal.v1.Credentials.$Properties instead.
         */
        interface ICredentials extends liminal.v1.Credentials.$Properties {
        }

        /** Represents a Credentials. */
        class Credentials {

            /**
             * Constructs a new Credentials.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Credentials.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Credentials scheme. */
            scheme: string;

            /** Credentials credentials. */
            credentials: Uint8Array;

            /**
             * Encodes the specified Credentials message. Does not implicitly {@link liminal.v1.Credentials.verify|verify} messages.
             * @param message Credentials message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Credentials.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Credentials message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Credentials & liminal.v1.Credentials.$Shape} Credentials
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Credentials & liminal.v1.Credentials.$Shape;
        }

        namespace Credentials {

            /** Properties of a Credentials. */
            interface $Properties {

                /** Credentials scheme */
                scheme?: (string|null);

                /** Credentials credentials */
                credentials?: (Uint8Array|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Credentials. */
            type $Shape = liminal.v1.Credentials.$Properties;
        }

        /**
         * Properties of a Welcome.
         * @deprecated Use liminal.v1.Welcome.$Properties instead.
         */
        interface IWelcome extends liminal.v1.Welcome.$Properties {
        }

        /** Represents a Welcome. */
        class Welcome {

            /**
             * Constructs a new Welcome.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Welcome.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Welcome version. */
            version: number;

            /** Welcome capabilities. */
            capabilities: string[];

            /** Welcome node. */
            node: string;

            /** Welcome creation. */
            creation: (number|Long);

            /** Welcome limits. */
            limits?: (liminal.v1.Limits.$Properties|null);

            /** Welcome keepaliveMs. */
            keepaliveMs: number;

            /**
             * Encodes the specified Welcome message. Does not implicitly {@link liminal.v1.Welcome.verify|verify} messages.
             * @param message Welcome message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Welcome.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Welcome message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Welcome & liminal.v1.Welcome.$Shape} Welcome
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Welcome & liminal.v1.Welcome.$Shape;
        }

        namespace Welcome {

            /** Properties of a Welcome. */
            interface $Properties {

                /** Welcome version */
                version?: (number|null);

                /** Welcome capabilities */
                capabilities?: (string[]|null);

                /** Welcome node */
                node?: (string|null);

                /** Welcome creation */
                creation?: (number|Long|null);

                /** Welcome limits */
                limits?: (liminal.v1.Limits.$Properties|null);

                /** Welcome keepaliveMs */
                keepaliveMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Welcome. */
            type $Shape = liminal.v1.Welcome.$Properties;
        }

        /**
         * Properties of a Limits.
         * @deprecated Use liminal.v1.Limits.$Properties instead.
         */
        interface ILimits extends liminal.v1.Limits.$Properties {
        }

        /** Represents a Limits. */
        class Limits {

            /**
             * Constructs a new Limits.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Limits.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Limits payloadBytes. */
            payloadBytes: number;

            /** Limits conversations. */
            conversations: number;

            /** Limits operations. */
            operations: number;

            /**
             * Encodes the specified Limits message. Does not implicitly {@link liminal.v1.Limits.verify|verify} messages.
             * @param message Limits message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Limits.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Limits message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Limits & liminal.v1.Limits.$Shape} Limits
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Limits & liminal.v1.Limits.$Shape;
        }

        namespace Limits {

            /** Properties of a Limits. */
            interface $Properties {

                /** Limits payloadBytes */
                payloadBytes?: (number|null);

                /** Limits conversations */
                conversations?: (number|null);

                /** Limits operations */
                operations?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Limits. */
            type $Shape = liminal.v1.Limits.$Properties;
        }

        /**
         * Properties of a Reject.
         * @deprecated Use liminal.v1.Reject.$Properties instead.
         */
        interface IReject extends liminal.v1.Reject.$Properties {
        }

        /** Represents a Reject. */
        class Reject {

            /**
             * Constructs a new Reject.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Reject.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Reject status. */
            status?: (liminal.v1.Status.$Properties|null);

            /** Reject alternates. */
            alternates: string[];

            /**
             * Encodes the specified Reject message. Does not implicitly {@link liminal.v1.Reject.verify|verify} messages.
             * @param message Reject message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Reject.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Reject message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Reject & liminal.v1.Reject.$Shape} Reject
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Reject & liminal.v1.Reject.$Shape;
        }

        namespace Reject {

            /** Properties of a Reject. */
            interface $Properties {

                /** Reject status */
                status?: (liminal.v1.Status.$Properties|null);

                /** Reject alternates */
                alternates?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Reject. */
            type $Shape = liminal.v1.Reject.$Properties;
        }

        /**
         * Properties of a Goaway.
         * @deprecated Use liminal.v1.Goaway.$Properties instead.
         */
        interface IGoaway extends liminal.v1.Goaway.$Properties {
        }

        /** Represents a Goaway. */
        class Goaway {

            /**
             * Constructs a new Goaway.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Goaway.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Goaway status. */
            status?: (liminal.v1.Status.$Properties|null);

            /** Goaway deadlineMs. */
            deadlineMs: number;

            /** Goaway alternates. */
            alternates: string[];

            /**
             * Encodes the specified Goaway message. Does not implicitly {@link liminal.v1.Goaway.verify|verify} messages.
             * @param message Goaway message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Goaway.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Goaway message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Goaway & liminal.v1.Goaway.$Shape} Goaway
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Goaway & liminal.v1.Goaway.$Shape;
        }

        namespace Goaway {

            /** Properties of a Goaway. */
            interface $Properties {

                /** Goaway status */
                status?: (liminal.v1.Status.$Properties|null);

                /** Goaway deadlineMs */
                deadlineMs?: (number|null);

                /** Goaway alternates */
                alternates?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Goaway. */
            type $Shape = liminal.v1.Goaway.$Properties;
        }

        /**
         * Properties of a Goodbye.
         * @deprecated Use liminal.v1.Goodbye.$Properties instead.
         */
        interface IGoodbye extends liminal.v1.Goodbye.$Properties {
        }

        /** Represents a Goodbye. */
        class Goodbye {

            /**
             * Constructs a new Goodbye.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Goodbye.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Goodbye status. */
            status?: (liminal.v1.Status.$Properties|null);

            /**
             * Encodes the specified Goodbye message. Does not implicitly {@link liminal.v1.Goodbye.verify|verify} messages.
             * @param message Goodbye message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Goodbye.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Goodbye message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Goodbye & liminal.v1.Goodbye.$Shape} Goodbye
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Goodbye & liminal.v1.Goodbye.$Shape;
        }

        namespace Goodbye {

            /** Properties of a Goodbye. */
            interface $Properties {

                /** Goodbye status */
                status?: (liminal.v1.Status.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Goodbye. */
            type $Shape = liminal.v1.Goodbye.$Properties;
        }

        /**
         * Properties of a Ping.
         * @deprecated Use liminal.v1.Ping.$Properties instead.
         */
        interface IPing extends liminal.v1.Ping.$Properties {
        }

        /** Represents a Ping. */
        class Ping {

            /**
             * Constructs a new Ping.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Ping.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Ping nonce. */
            nonce: number;

            /**
             * Encodes the specified Ping message. Does not implicitly {@link liminal.v1.Ping.verify|verify} messages.
             * @param message Ping message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Ping.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Ping message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Ping & liminal.v1.Ping.$Shape} Ping
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Ping & liminal.v1.Ping.$Shape;
        }

        namespace Ping {

            /** Properties of a Ping. */
            interface $Properties {

                /** Ping nonce */
                nonce?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Ping. */
            type $Shape = liminal.v1.Ping.$Properties;
        }

        /**
         * Properties of a Pong.
         * @deprecated Use liminal.v1.Pong.$Properties instead.
         */
        interface IPong extends liminal.v1.Pong.$Properties {
        }

        /** Represents a Pong. */
        class Pong {

            /**
             * Constructs a new Pong.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Pong.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Pong nonce. */
            nonce: number;

            /**
             * Encodes the specified Pong message. Does not implicitly {@link liminal.v1.Pong.verify|verify} messages.
             * @param message Pong message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Pong.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Pong message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Pong & liminal.v1.Pong.$Shape} Pong
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Pong & liminal.v1.Pong.$Shape;
        }

        namespace Pong {

            /** Properties of a Pong. */
            interface $Properties {

                /** Pong nonce */
                nonce?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Pong. */
            type $Shape = liminal.v1.Pong.$Properties;
        }

        /** StatusCode enum. */
        enum StatusCode {

            /** STATUS_CODE_OK value */
            STATUS_CODE_OK = 0,

            /** STATUS_CODE_CANCELLED value */
            STATUS_CODE_CANCELLED = 1,

            /** STATUS_CODE_UNKNOWN value */
            STATUS_CODE_UNKNOWN = 2,

            /** STATUS_CODE_INVALID_ARGUMENT value */
            STATUS_CODE_INVALID_ARGUMENT = 3,

            /** STATUS_CODE_DEADLINE_EXCEEDED value */
            STATUS_CODE_DEADLINE_EXCEEDED = 4,

            /** STATUS_CODE_NOT_FOUND value */
            STATUS_CODE_NOT_FOUND = 5,

            /** STATUS_CODE_ALREADY_EXISTS value */
            STATUS_CODE_ALREADY_EXISTS = 6,

            /** STATUS_CODE_PERMISSION_DENIED value */
            STATUS_CODE_PERMISSION_DENIED = 7,

            /** STATUS_CODE_RESOURCE_EXHAUSTED value */
            STATUS_CODE_RESOURCE_EXHAUSTED = 8,

            /** STATUS_CODE_FAILED_PRECONDITION value */
            STATUS_CODE_FAILED_PRECONDITION = 9,

            /** STATUS_CODE_ABORTED value */
            STATUS_CODE_ABORTED = 10,

            /** STATUS_CODE_OUT_OF_RANGE value */
            STATUS_CODE_OUT_OF_RANGE = 11,

            /** STATUS_CODE_UNIMPLEMENTED value */
            STATUS_CODE_UNIMPLEMENTED = 12,

            /** STATUS_CODE_INTERNAL value */
            STATUS_CODE_INTERNAL = 13,

            /** STATUS_CODE_UNAVAILABLE value */
            STATUS_CODE_UNAVAILABLE = 14,

            /** STATUS_CODE_DATA_LOSS value */
            STATUS_CODE_DATA_LOSS = 15,

            /** STATUS_CODE_UNAUTHENTICATED value */
            STATUS_CODE_UNAUTHENTICATED = 16
        }

        /** Delivery enum. */
        enum Delivery {

            /** DELIVERY_UNSPECIFIED value */
            DELIVERY_UNSPECIFIED = 0,

            /** DELIVERY_NOT_DELIVERED value */
            DELIVERY_NOT_DELIVERED = 1,

            /** DELIVERY_UNKNOWN value */
            DELIVERY_UNKNOWN = 2,

            /** DELIVERY_PROCESSED value */
            DELIVERY_PROCESSED = 3
        }

        /**
         * Properties of a Status.
         * @deprecated Use liminal.v1.Status.$Properties instead.
         */
        interface IStatus extends liminal.v1.Status.$Properties {
        }

        /** Represents a Status. */
        class Status {

            /**
             * Constructs a new Status.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Status.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Status code. */
            code: liminal.v1.StatusCode;

            /** Status message. */
            message: string;

            /** Status delivery. */
            delivery: liminal.v1.Delivery;

            /** Status retryable. */
            retryable: boolean;

            /** Status retryAfterMs. */
            retryAfterMs?: (number|null);

            /** Status details. */
            details: { [k: string]: string };

            /**
             * Encodes the specified Status message. Does not implicitly {@link liminal.v1.Status.verify|verify} messages.
             * @param message Status message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Status.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Status message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Status & liminal.v1.Status.$Shape} Status
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Status & liminal.v1.Status.$Shape;
        }

        namespace Status {

            /** Properties of a Status. */
            interface $Properties {

                /** Status code */
                code?: (liminal.v1.StatusCode|null);

                /** Status message */
                message?: (string|null);

                /** Status delivery */
                delivery?: (liminal.v1.Delivery|null);

                /** Status retryable */
                retryable?: (boolean|null);

                /** Status retryAfterMs */
                retryAfterMs?: (number|null);

                /** Status details */
                details?: ({ [k: string]: string }|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Status. */
            type $Shape = liminal.v1.Status.$Properties;
        }

        /**
         * Properties of an Open.
         * @deprecated Use liminal.v1.Open.$Properties instead.
         */
        interface IOpen extends liminal.v1.Open.$Properties {
        }

        /** Represents an Open. */
        class Open {

            /**
             * Constructs a new Open.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Open.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Open ref. */
            ref: number;

            /** Open subject. */
            subject: string;

            /** Open policy. */
            policy?: (liminal.v1.CrashPolicy.$Properties|null);

            /** Open headers. */
            headers: liminal.v1.Header.$Properties[];

            /** Open deadlineMs. */
            deadlineMs?: (number|null);

            /**
             * Encodes the specified Open message. Does not implicitly {@link liminal.v1.Open.verify|verify} messages.
             * @param message Open message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Open.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Open message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Open & liminal.v1.Open.$Shape} Open
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Open & liminal.v1.Open.$Shape;
        }

        namespace Open {

            /** Properties of an Open. */
            interface $Properties {

                /** Open ref */
                ref?: (number|null);

                /** Open subject */
                subject?: (string|null);

                /** Open policy */
                policy?: (liminal.v1.CrashPolicy.$Properties|null);

                /** Open headers */
                headers?: (liminal.v1.Header.$Properties[]|null);

                /** Open deadlineMs */
                deadlineMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Open. */
            type $Shape = {
              ref?: number|null;
              subject?: string|null;
              policy?: liminal.v1.CrashPolicy.$Shape|null;
              headers?: liminal.v1.Header.$Shape[]|null;
              deadlineMs?: number|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of an Opened.
         * @deprecated Use liminal.v1.Opened.$Properties instead.
         */
        interface IOpened extends liminal.v1.Opened.$Properties {
        }

        /** Represents an Opened. */
        class Opened {

            /**
             * Constructs a new Opened.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Opened.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Opened ref. */
            ref: number;

            /** Opened conversationId. */
            conversationId: string;

            /** Opened participants. */
            participants: liminal.v1.Participant.$Properties[];

            /** Opened credit. */
            credit?: (liminal.v1.CreditCounts.$Properties|null);

            /** Opened policy. */
            policy?: (liminal.v1.CrashPolicy.$Properties|null);

            /**
             * Encodes the specified Opened message. Does not implicitly {@link liminal.v1.Opened.verify|verify} messages.
             * @param message Opened message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Opened.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Opened message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Opened & liminal.v1.Opened.$Shape} Opened
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Opened & liminal.v1.Opened.$Shape;
        }

        namespace Opened {

            /** Properties of an Opened. */
            interface $Properties {

                /** Opened ref */
                ref?: (number|null);

                /** Opened conversationId */
                conversationId?: (string|null);

                /** Opened participants */
                participants?: (liminal.v1.Participant.$Properties[]|null);

                /** Opened credit */
                credit?: (liminal.v1.CreditCounts.$Properties|null);

                /** Opened policy */
                policy?: (liminal.v1.CrashPolicy.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Opened. */
            type $Shape = {
              ref?: number|null;
              conversationId?: string|null;
              participants?: liminal.v1.Participant.$Shape[]|null;
              credit?: liminal.v1.CreditCounts.$Shape|null;
              policy?: liminal.v1.CrashPolicy.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a Close.
         * @deprecated Use liminal.v1.Close.$Properties instead.
         */
        interface IClose extends liminal.v1.Close.$Properties {
        }

        /** Represents a Close. */
        class Close {

            /**
             * Constructs a new Close.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Close.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Close ref. */
            ref: number;

            /** Close status. */
            status?: (liminal.v1.Status.$Properties|null);

            /**
             * Encodes the specified Close message. Does not implicitly {@link liminal.v1.Close.verify|verify} messages.
             * @param message Close message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Close.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Close message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Close & liminal.v1.Close.$Shape} Close
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Close & liminal.v1.Close.$Shape;
        }

        namespace Close {

            /** Properties of a Close. */
            interface $Properties {

                /** Close ref */
                ref?: (number|null);

                /** Close status */
                status?: (liminal.v1.Status.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Close. */
            type $Shape = liminal.v1.Close.$Properties;
        }

        /**
         * Properties of a Closed.
         * @deprecated Use liminal.v1.Closed.$Properties instead.
         */
        interface IClosed extends liminal.v1.Closed.$Properties {
        }

        /** Represents a Closed. */
        class Closed {

            /**
             * Constructs a new Closed.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Closed.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Closed ref. */
            ref: number;

            /** Closed status. */
            status?: (liminal.v1.Status.$Properties|null);

            /** Closed counters. */
            counters?: (liminal.v1.Counters.$Properties|null);

            /** Closed reason. */
            reason?: (liminal.v1.ExitReason.$Properties|null);

            /**
             * Encodes the specified Closed message. Does not implicitly {@link liminal.v1.Closed.verify|verify} messages.
             * @param message Closed message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Closed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Closed message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Closed & liminal.v1.Closed.$Shape} Closed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Closed & liminal.v1.Closed.$Shape;
        }

        namespace Closed {

            /** Properties of a Closed. */
            interface $Properties {

                /** Closed ref */
                ref?: (number|null);

                /** Closed status */
                status?: (liminal.v1.Status.$Properties|null);

                /** Closed counters */
                counters?: (liminal.v1.Counters.$Properties|null);

                /** Closed reason */
                reason?: (liminal.v1.ExitReason.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Closed. */
            type $Shape = {
              ref?: number|null;
              status?: liminal.v1.Status.$Shape|null;
              counters?: liminal.v1.Counters.$Shape|null;
              reason?: liminal.v1.ExitReason.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a Counters.
         * @deprecated Use liminal.v1.Counters.$Properties instead.
         */
        interface ICounters extends liminal.v1.Counters.$Properties {
        }

        /** Represents a Counters. */
        class Counters {

            /**
             * Constructs a new Counters.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Counters.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Counters messages. */
            messages: (number|Long);

            /** Counters replies. */
            replies: (number|Long);

            /** Counters rejected. */
            rejected: (number|Long);

            /** Counters droppedReplies. */
            droppedReplies: (number|Long);

            /**
             * Encodes the specified Counters message. Does not implicitly {@link liminal.v1.Counters.verify|verify} messages.
             * @param message Counters message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Counters.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Counters message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Counters & liminal.v1.Counters.$Shape} Counters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Counters & liminal.v1.Counters.$Shape;
        }

        namespace Counters {

            /** Properties of a Counters. */
            interface $Properties {

                /** Counters messages */
                messages?: (number|Long|null);

                /** Counters replies */
                replies?: (number|Long|null);

                /** Counters rejected */
                rejected?: (number|Long|null);

                /** Counters droppedReplies */
                droppedReplies?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Counters. */
            type $Shape = liminal.v1.Counters.$Properties;
        }

        /**
         * Properties of a CrashPolicy.
         * @deprecated Use liminal.v1.CrashPolicy.$Properties instead.
         */
        interface ICrashPolicy extends liminal.v1.CrashPolicy.$Properties {
        }

        /** Represents a CrashPolicy. */
        class CrashPolicy {

            /**
             * Constructs a new CrashPolicy.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.CrashPolicy.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CrashPolicy fail. */
            fail?: (liminal.v1.CrashPolicy.Fail.$Properties|null);

            /** CrashPolicy restart. */
            restart?: (liminal.v1.CrashPolicy.Restart.$Properties|null);

            /** CrashPolicy routeToNext. */
            routeToNext?: (liminal.v1.CrashPolicy.RouteToNext.$Properties|null);

            /** CrashPolicy compensate. */
            compensate?: (liminal.v1.CrashPolicy.Compensate.$Properties|null);

            /** CrashPolicy chain. */
            chain?: (liminal.v1.CrashPolicy.Chain.$Properties|null);

            /** CrashPolicy kind. */
            kind?: ("fail"|"restart"|"routeToNext"|"compensate"|"chain");

            /**
             * Encodes the specified CrashPolicy message. Does not implicitly {@link liminal.v1.CrashPolicy.verify|verify} messages.
             * @param message CrashPolicy message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.CrashPolicy.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CrashPolicy message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.CrashPolicy & liminal.v1.CrashPolicy.$Shape} CrashPolicy
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.CrashPolicy & liminal.v1.CrashPolicy.$Shape;
        }

        namespace CrashPolicy {

            /** Properties of a CrashPolicy. */
            interface $Properties {

                /** CrashPolicy fail */
                fail?: (liminal.v1.CrashPolicy.Fail.$Properties|null);

                /** CrashPolicy restart */
                restart?: (liminal.v1.CrashPolicy.Restart.$Properties|null);

                /** CrashPolicy routeToNext */
                routeToNext?: (liminal.v1.CrashPolicy.RouteToNext.$Properties|null);

                /** CrashPolicy compensate */
                compensate?: (liminal.v1.CrashPolicy.Compensate.$Properties|null);

                /** CrashPolicy chain */
                chain?: (liminal.v1.CrashPolicy.Chain.$Properties|null);

                /** CrashPolicy kind */
                kind?: ("fail"|"restart"|"routeToNext"|"compensate"|"chain");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a CrashPolicy. */
            type $Shape = {
              fail?: liminal.v1.CrashPolicy.Fail.$Shape|null;
              restart?: liminal.v1.CrashPolicy.Restart.$Shape|null;
              routeToNext?: liminal.v1.CrashPolicy.RouteToNext.$Shape|null;
              compensate?: liminal.v1.CrashPolicy.Compensate.$Shape|null;
              chain?: liminal.v1.CrashPolicy.Chain.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ kind?: undefined; fail?: null; restart?: null; routeToNext?: null; compensate?: null; chain?: null }|{ kind?: "fail"; fail: liminal.v1.CrashPolicy.Fail.$Shape; restart?: null; routeToNext?: null; compensate?: null; chain?: null }|{ kind?: "restart"; fail?: null; restart: liminal.v1.CrashPolicy.Restart.$Shape; routeToNext?: null; compensate?: null; chain?: null }|{ kind?: "routeToNext"; fail?: null; restart?: null; routeToNext: liminal.v1.CrashPolicy.RouteToNext.$Shape; compensate?: null; chain?: null }|{ kind?: "compensate"; fail?: null; restart?: null; routeToNext?: null; compensate: liminal.v1.CrashPolicy.Compensate.$Shape; chain?: null }|{ kind?: "chain"; fail?: null; restart?: null; routeToNext?: null; compensate?: null; chain: liminal.v1.CrashPolicy.Chain.$Shape })
            );

            /**
             * Properties of a Fail.
             * @deprecated Use liminal.v1.CrashPolicy.Fail.$Properties instead.
             */
            interface IFail extends liminal.v1.CrashPolicy.Fail.$Properties {
            }

            /** Represents a Fail. */
            class Fail {

                /**
                 * Constructs a new Fail.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: liminal.v1.CrashPolicy.Fail.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Encodes the specified Fail message. Does not implicitly {@link liminal.v1.CrashPolicy.Fail.verify|verify} messages.
                 * @param message Fail message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: liminal.v1.CrashPolicy.Fail.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Fail message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {liminal.v1.CrashPolicy.Fail & liminal.v1.CrashPolicy.Fail.$Shape} Fail
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.CrashPolicy.Fail & liminal.v1.CrashPolicy.Fail.$Shape;
            }

            namespace Fail {

                /** Properties of a Fail. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Fail. */
                type $Shape = liminal.v1.CrashPolicy.Fail.$Properties;
            }

            /**
             * Properties of a Restart.
             * @deprecated Use liminal.v1.CrashPolicy.Restart.$Properties instead.
             */
            interface IRestart extends liminal.v1.CrashPolicy.Restart.$Properties {
            }

            /** Represents a Restart. */
            class Restart {

                /**
                 * Constructs a new Restart.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: liminal.v1.CrashPolicy.Restart.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Restart maxRestarts. */
                maxRestarts?: (number|null);

                /** Restart windowMs. */
                windowMs?: (number|null);

                /** Restart backoff. */
                backoff?: (liminal.v1.Backoff.$Properties|null);

                /**
                 * Encodes the specified Restart message. Does not implicitly {@link liminal.v1.CrashPolicy.Restart.verify|verify} messages.
                 * @param message Restart message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: liminal.v1.CrashPolicy.Restart.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Restart message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {liminal.v1.CrashPolicy.Restart & liminal.v1.CrashPolicy.Restart.$Shape} Restart
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.CrashPolicy.Restart & liminal.v1.CrashPolicy.Restart.$Shape;
            }

            namespace Restart {

                /** Properties of a Restart. */
                interface $Properties {

                    /** Restart maxRestarts */
                    maxRestarts?: (number|null);

                    /** Restart windowMs */
                    windowMs?: (number|null);

                    /** Restart backoff */
                    backoff?: (liminal.v1.Backoff.$Properties|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Restart. */
                type $Shape = liminal.v1.CrashPolicy.Restart.$Properties;
            }

            /**
             * Properties of a RouteToNext.
             * @deprecated Use liminal.v1.CrashPolicy.RouteToNext.$Properties instead.
             */
            interface IRouteToNext extends liminal.v1.CrashPolicy.RouteToNext.$Properties {
            }

            /** Represents a RouteToNext. */
            class RouteToNext {

                /**
                 * Constructs a new RouteToNext.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: liminal.v1.CrashPolicy.RouteToNext.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Encodes the specified RouteToNext message. Does not implicitly {@link liminal.v1.CrashPolicy.RouteToNext.verify|verify} messages.
                 * @param message RouteToNext message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: liminal.v1.CrashPolicy.RouteToNext.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RouteToNext message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {liminal.v1.CrashPolicy.RouteToNext & liminal.v1.CrashPolicy.RouteToNext.$Shape} RouteToNext
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.CrashPolicy.RouteToNext & liminal.v1.CrashPolicy.RouteToNext.$Shape;
            }

            namespace RouteToNext {

                /** Properties of a RouteToNext. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RouteToNext. */
                type $Shape = liminal.v1.CrashPolicy.RouteToNext.$Properties;
            }

            /**
             * Properties of a Compensate.
             * @deprecated Use liminal.v1.CrashPolicy.Compensate.$Properties instead.
             */
            interface ICompensate extends liminal.v1.CrashPolicy.Compensate.$Properties {
            }

            /** Represents a Compensate. */
            class Compensate {

                /**
                 * Constructs a new Compensate.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: liminal.v1.CrashPolicy.Compensate.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Encodes the specified Compensate message. Does not implicitly {@link liminal.v1.CrashPolicy.Compensate.verify|verify} messages.
                 * @param message Compensate message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: liminal.v1.CrashPolicy.Compensate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Compensate message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {liminal.v1.CrashPolicy.Compensate & liminal.v1.CrashPolicy.Compensate.$Shape} Compensate
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.CrashPolicy.Compensate & liminal.v1.CrashPolicy.Compensate.$Shape;
            }

            namespace Compensate {

                /** Properties of a Compensate. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Compensate. */
                type $Shape = liminal.v1.CrashPolicy.Compensate.$Properties;
            }

            /**
             * Properties of a Chain.
             * @deprecated Use liminal.v1.CrashPolicy.Chain.$Properties instead.
             */
            interface IChain extends liminal.v1.CrashPolicy.Chain.$Properties {
            }

            /** Represents a Chain. */
            class Chain {

                /**
                 * Constructs a new Chain.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: liminal.v1.CrashPolicy.Chain.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Chain policies. */
                policies: liminal.v1.CrashPolicy.$Properties[];

                /** Chain maxAttempts. */
                maxAttempts?: (number|null);

                /**
                 * Encodes the specified Chain message. Does not implicitly {@link liminal.v1.CrashPolicy.Chain.verify|verify} messages.
                 * @param message Chain message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: liminal.v1.CrashPolicy.Chain.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Chain message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {liminal.v1.CrashPolicy.Chain & liminal.v1.CrashPolicy.Chain.$Shape} Chain
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.CrashPolicy.Chain & liminal.v1.CrashPolicy.Chain.$Shape;
            }

            namespace Chain {

                /** Properties of a Chain. */
                interface $Properties {

                    /** Chain policies */
                    policies?: (liminal.v1.CrashPolicy.$Properties[]|null);

                    /** Chain maxAttempts */
                    maxAttempts?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Chain. */
                type $Shape = {
                  policies?: liminal.v1.CrashPolicy.$Shape[]|null;
                  maxAttempts?: number|null;
                  $unknowns?: Uint8Array[];
                };
            }
        }

        /**
         * Properties of a Backoff.
         * @deprecated Use liminal.v1.Backoff.$Properties instead.
         */
        interface IBackoff extends liminal.v1.Backoff.$Properties {
        }

        /** Represents a Backoff. */
        class Backoff {

            /**
             * Constructs a new Backoff.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Backoff.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Backoff initialMs. */
            initialMs?: (number|null);

            /** Backoff factor. */
            factor?: (number|null);

            /** Backoff maxMs. */
            maxMs?: (number|null);

            /** Backoff jitter. */
            jitter?: (number|null);

            /**
             * Encodes the specified Backoff message. Does not implicitly {@link liminal.v1.Backoff.verify|verify} messages.
             * @param message Backoff message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Backoff.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Backoff message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Backoff & liminal.v1.Backoff.$Shape} Backoff
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Backoff & liminal.v1.Backoff.$Shape;
        }

        namespace Backoff {

            /** Properties of a Backoff. */
            interface $Properties {

                /** Backoff initialMs */
                initialMs?: (number|null);

                /** Backoff factor */
                factor?: (number|null);

                /** Backoff maxMs */
                maxMs?: (number|null);

                /** Backoff jitter */
                jitter?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Backoff. */
            type $Shape = liminal.v1.Backoff.$Properties;
        }

        /**
         * Properties of an Envelope.
         * @deprecated Use liminal.v1.Envelope.$Properties instead.
         */
        interface IEnvelope extends liminal.v1.Envelope.$Properties {
        }

        /** Represents an Envelope. */
        class Envelope {

            /**
             * Constructs a new Envelope.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Envelope.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Envelope payload. */
            payload: Uint8Array;

            /** Envelope contentType. */
            contentType?: (string|null);

            /** Envelope messageId. */
            messageId?: (string|null);

            /** Envelope schemaId. */
            schemaId?: (Uint8Array|null);

            /** Envelope publisherId. */
            publisherId?: (string|null);

            /** Envelope causal. */
            causal?: (liminal.v1.CausalContext.$Properties|null);

            /** Envelope headers. */
            headers: liminal.v1.Header.$Properties[];

            /**
             * Encodes the specified Envelope message. Does not implicitly {@link liminal.v1.Envelope.verify|verify} messages.
             * @param message Envelope message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Envelope.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Envelope message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Envelope & liminal.v1.Envelope.$Shape} Envelope
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Envelope & liminal.v1.Envelope.$Shape;
        }

        namespace Envelope {

            /** Properties of an Envelope. */
            interface $Properties {

                /** Envelope payload */
                payload?: (Uint8Array|null);

                /** Envelope contentType */
                contentType?: (string|null);

                /** Envelope messageId */
                messageId?: (string|null);

                /** Envelope schemaId */
                schemaId?: (Uint8Array|null);

                /** Envelope publisherId */
                publisherId?: (string|null);

                /** Envelope causal */
                causal?: (liminal.v1.CausalContext.$Properties|null);

                /** Envelope headers */
                headers?: (liminal.v1.Header.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Envelope. */
            type $Shape = liminal.v1.Envelope.$Properties;
        }

        /**
         * Properties of a CausalContext.
         * @deprecated Use liminal.v1.CausalContext.$Properties instead.
         */
        interface ICausalContext extends liminal.v1.CausalContext.$Properties {
        }

        /** Represents a CausalContext. */
        class CausalContext {

            /**
             * Constructs a new CausalContext.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.CausalContext.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CausalContext parentId. */
            parentId?: (string|null);

            /** CausalContext chainId. */
            chainId?: (string|null);

            /**
             * Encodes the specified CausalContext message. Does not implicitly {@link liminal.v1.CausalContext.verify|verify} messages.
             * @param message CausalContext message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.CausalContext.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CausalContext message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.CausalContext & liminal.v1.CausalContext.$Shape} CausalContext
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.CausalContext & liminal.v1.CausalContext.$Shape;
        }

        namespace CausalContext {

            /** Properties of a CausalContext. */
            interface $Properties {

                /** CausalContext parentId */
                parentId?: (string|null);

                /** CausalContext chainId */
                chainId?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CausalContext. */
            type $Shape = liminal.v1.CausalContext.$Properties;
        }

        /**
         * Properties of a Header.
         * @deprecated Use liminal.v1.Header.$Properties instead.
         */
        interface IHeader extends liminal.v1.Header.$Properties {
        }

        /** Represents a Header. */
        class Header {

            /**
             * Constructs a new Header.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Header.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Header name. */
            name: string;

            /** Header value. */
            value: string;

            /**
             * Encodes the specified Header message. Does not implicitly {@link liminal.v1.Header.verify|verify} messages.
             * @param message Header message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Header.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Header message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Header & liminal.v1.Header.$Shape} Header
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Header & liminal.v1.Header.$Shape;
        }

        namespace Header {

            /** Properties of a Header. */
            interface $Properties {

                /** Header name */
                name?: (string|null);

                /** Header value */
                value?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Header. */
            type $Shape = liminal.v1.Header.$Properties;
        }

        /**
         * Properties of an ExitReason.
         * @deprecated Use liminal.v1.ExitReason.$Properties instead.
         */
        interface IExitReason extends liminal.v1.ExitReason.$Properties {
        }

        /** Represents an ExitReason. */
        class ExitReason {

            /**
             * Constructs a new ExitReason.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.ExitReason.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ExitReason normal. */
            normal?: (liminal.v1.ExitReason.Normal.$Properties|null);

            /** ExitReason shutdown. */
            shutdown?: (liminal.v1.ExitReason.Shutdown.$Properties|null);

            /** ExitReason crashed. */
            crashed?: (liminal.v1.ExitReason.Crashed.$Properties|null);

            /** ExitReason killed. */
            killed?: (liminal.v1.ExitReason.Killed.$Properties|null);

            /** ExitReason exited. */
            exited?: (liminal.v1.ExitReason.Exited.$Properties|null);

            /** ExitReason outOfMemory. */
            outOfMemory?: (liminal.v1.ExitReason.OutOfMemory.$Properties|null);

            /** ExitReason noproc. */
            noproc?: (liminal.v1.ExitReason.Noproc.$Properties|null);

            /** ExitReason noconnection. */
            noconnection?: (liminal.v1.ExitReason.Noconnection.$Properties|null);

            /** ExitReason protocol. */
            protocol?: (liminal.v1.ExitReason.ProtocolViolation.$Properties|null);

            /** ExitReason kind. */
            kind?: ("normal"|"shutdown"|"crashed"|"killed"|"exited"|"outOfMemory"|"noproc"|"noconnection"|"protocol");

            /**
             * Encodes the specified ExitReason message. Does not implicitly {@link liminal.v1.ExitReason.verify|verify} messages.
             * @param message ExitReason message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.ExitReason.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an ExitReason message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.ExitReason & liminal.v1.ExitReason.$Shape} ExitReason
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.ExitReason & liminal.v1.ExitReason.$Shape;
        }

        namespace ExitReason {

            /** Properties of an ExitReason. */
            interface $Properties {

                /** ExitReason normal */
                normal?: (liminal.v1.ExitReason.Normal.$Properties|null);

                /** ExitReason shutdown */
                shutdown?: (liminal.v1.ExitReason.Shutdown.$Properties|null);

                /** ExitReason crashed */
                crashed?: (liminal.v1.ExitReason.Crashed.$Properties|null);

                /** ExitReason killed */
                killed?: (liminal.v1.ExitReason.Killed.$Properties|null);

                /** ExitReason exited */
                exited?: (liminal.v1.ExitReason.Exited.$Properties|null);

                /** ExitReason outOfMemory */
                outOfMemory?: (liminal.v1.ExitReason.OutOfMemory.$Properties|null);

                /** ExitReason noproc */
                noproc?: (liminal.v1.ExitReason.Noproc.$Properties|null);

                /** ExitReason noconnection */
                noconnection?: (liminal.v1.ExitReason.Noconnection.$Properties|null);

                /** ExitReason protocol */
                protocol?: (liminal.v1.ExitReason.ProtocolViolation.$Properties|null);

                /** ExitReason kind */
                kind?: ("normal"|"shutdown"|"crashed"|"killed"|"exited"|"outOfMemory"|"noproc"|"noconnection"|"protocol");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of an ExitReason. */
            type $Shape = {
              normal?: liminal.v1.ExitReason.Normal.$Shape|null;
              shutdown?: liminal.v1.ExitReason.Shutdown.$Shape|null;
              crashed?: liminal.v1.ExitReason.Crashed.$Shape|null;
              killed?: liminal.v1.ExitReason.Killed.$Shape|null;
              exited?: liminal.v1.ExitReason.Exited.$Shape|null;
              outOfMemory?: liminal.v1.ExitReason.OutOfMemory.$Shape|null;
              noproc?: liminal.v1.ExitReason.Noproc.$Shape|null;
              noconnection?: liminal.v1.ExitReason.Noconnection.$Shape|null;
              protocol?: liminal.v1.ExitReason.ProtocolViolation.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ kind?: undefined; normal?: null; shutdown?: null; crashed?: null; killed?: null; exited?: null; outOfMemory?: null; noproc?: null; noconnection?: null; protocol?: null }|{ kind?: "normal"; normal: liminal.v1.ExitReason.Normal.$Shape; shutdown?: null; crashed?: null; killed?: null; exited?: null; outOfMemory?: null; noproc?: null; noconnection?: null; protocol?: null }|{ kind?: "shutdown"; normal?: null; shutdown: liminal.v1.ExitReason.Shutdown.$Shape; crashed?: null; killed?: null; exited?: null; outOfMemory?: null; noproc?: null; noconnection?: null; protocol?: null }|{ kind?: "crashed"; normal?: null; shutdown?: null; crashed: liminal.v1.ExitReason.Crashed.$Shape; killed?: null; exited?: null; outOfMemory?: null; noproc?: null; noconnection?: null; protocol?: null }|{ kind?: "killed"; normal?: null; shutdown?: null; crashed?: null; killed: liminal.v1.ExitReason.Killed.$Shape; exited?: null; outOfMemory?: null; noproc?: null; noconnection?: null; protocol?: null }|{ kind?: "exited"; normal?: null; shutdown?: null; crashed?: null; killed?: null; exited: liminal.v1.ExitReason.Exited.$Shape; outOfMemory?: null; noproc?: null; noconnection?: null; protocol?: null }|{ kind?: "outOfMemory"; normal?: null; shutdown?: null; crashed?: null; killed?: null; exited?: null; outOfMemory: liminal.v1.ExitReason.OutOfMemory.$Shape; noproc?: null; noconnection?: null; protocol?: null }|{ kind?: "noproc"; normal?: null; shutdown?: null; crashed?: null; killed?: null; exited?: null; outOfMemory?: null; noproc: liminal.v1.ExitReason.Noproc.$Shape; noconnection?: null; protocol?: null }|{ kind?: "noconnection"; normal?: null; shutdown?: null; crashed?: null; killed?: null; exited?: null; outOfMemory?: null; noproc?: null; noconnection: liminal.v1.ExitReason.Noconnection.$Shape; protocol?: null }|{ kind?: "protocol"; normal?: null; shutdown?: null; crashed?: null; killed?: null; exited?: null; outOfMemory?: null; noproc?: null; noconnection?: null; protocol: liminal.v1.ExitReason.ProtocolViolation.$Shape })
            );

            /**
             * Properties of a Normal.
             * @deprecated Use liminal.v1.ExitReason.Normal.$Properties instead.
             */
            interface INormal extends liminal.v1.ExitReason.Normal.$Properties {
            }

            /** Represents a Normal. */
            class Normal {

                /**
                 * Constructs a new Normal.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: liminal.v1.ExitReason.Normal.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Encodes the specified Normal message. Does not implicitly {@link liminal.v1.ExitReason.Normal.verify|verify} messages.
                 * @param message Normal message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: liminal.v1.ExitReason.Normal.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Normal message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {liminal.v1.ExitReason.Normal & liminal.v1.ExitReason.Normal.$Shape} Normal
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.ExitReason.Normal & liminal.v1.ExitReason.Normal.$Shape;
            }

            namespace Normal {

                /** Properties of a Normal. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Normal. */
                type $Shape = liminal.v1.ExitReason.Normal.$Properties;
            }

            /**
             * Properties of a Shutdown.
             * @deprecated Use liminal.v1.ExitReason.Shutdown.$Properties instead.
             */
            interface IShutdown extends liminal.v1.ExitReason.Shutdown.$Properties {
            }

            /** Represents a Shutdown. */
            class Shutdown {

                /**
                 * Constructs a new Shutdown.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: liminal.v1.ExitReason.Shutdown.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Encodes the specified Shutdown message. Does not implicitly {@link liminal.v1.ExitReason.Shutdown.verify|verify} messages.
                 * @param message Shutdown message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: liminal.v1.ExitReason.Shutdown.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Shutdown message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {liminal.v1.ExitReason.Shutdown & liminal.v1.ExitReason.Shutdown.$Shape} Shutdown
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.ExitReason.Shutdown & liminal.v1.ExitReason.Shutdown.$Shape;
            }

            namespace Shutdown {

                /** Properties of a Shutdown. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Shutdown. */
                type $Shape = liminal.v1.ExitReason.Shutdown.$Properties;
            }

            /**
             * Properties of a Crashed.
             * @deprecated Use liminal.v1.ExitReason.Crashed.$Properties instead.
             */
            interface ICrashed extends liminal.v1.ExitReason.Crashed.$Properties {
            }

            /** Represents a Crashed. */
            class Crashed {

                /**
                 * Constructs a new Crashed.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: liminal.v1.ExitReason.Crashed.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Crashed name. */
                name: string;

                /** Crashed message. */
                message: string;

                /** Crashed code. */
                code?: (string|null);

                /**
                 * Encodes the specified Crashed message. Does not implicitly {@link liminal.v1.ExitReason.Crashed.verify|verify} messages.
                 * @param message Crashed message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: liminal.v1.ExitReason.Crashed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Crashed message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {liminal.v1.ExitReason.Crashed & liminal.v1.ExitReason.Crashed.$Shape} Crashed
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.ExitReason.Crashed & liminal.v1.ExitReason.Crashed.$Shape;
            }

            namespace Crashed {

                /** Properties of a Crashed. */
                interface $Properties {

                    /** Crashed name */
                    name?: (string|null);

                    /** Crashed message */
                    message?: (string|null);

                    /** Crashed code */
                    code?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Crashed. */
                type $Shape = liminal.v1.ExitReason.Crashed.$Properties;
            }

            /**
             * Properties of a Killed.
             * @deprecated Use liminal.v1.ExitReason.Killed.$Properties instead.
             */
            interface IKilled extends liminal.v1.ExitReason.Killed.$Properties {
            }

            /** Represents a Killed. */
            class Killed {

                /**
                 * Constructs a new Killed.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: liminal.v1.ExitReason.Killed.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Killed by. */
                by: string;

                /** Killed signal. */
                signal?: (string|null);

                /** Killed detail. */
                detail?: (string|null);

                /**
                 * Encodes the specified Killed message. Does not implicitly {@link liminal.v1.ExitReason.Killed.verify|verify} messages.
                 * @param message Killed message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: liminal.v1.ExitReason.Killed.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Killed message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {liminal.v1.ExitReason.Killed & liminal.v1.ExitReason.Killed.$Shape} Killed
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.ExitReason.Killed & liminal.v1.ExitReason.Killed.$Shape;
            }

            namespace Killed {

                /** Properties of a Killed. */
                interface $Properties {

                    /** Killed by */
                    by?: (string|null);

                    /** Killed signal */
                    signal?: (string|null);

                    /** Killed detail */
                    detail?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Killed. */
                type $Shape = liminal.v1.ExitReason.Killed.$Properties;
            }

            /**
             * Properties of an Exited.
             * @deprecated Use liminal.v1.ExitReason.Exited.$Properties instead.
             */
            interface IExited extends liminal.v1.ExitReason.Exited.$Properties {
            }

            /** Represents an Exited. */
            class Exited {

                /**
                 * Constructs a new Exited.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: liminal.v1.ExitReason.Exited.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Exited code. */
                code: (number|Long);

                /**
                 * Encodes the specified Exited message. Does not implicitly {@link liminal.v1.ExitReason.Exited.verify|verify} messages.
                 * @param message Exited message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: liminal.v1.ExitReason.Exited.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an Exited message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {liminal.v1.ExitReason.Exited & liminal.v1.ExitReason.Exited.$Shape} Exited
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.ExitReason.Exited & liminal.v1.ExitReason.Exited.$Shape;
            }

            namespace Exited {

                /** Properties of an Exited. */
                interface $Properties {

                    /** Exited code */
                    code?: (number|Long|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an Exited. */
                type $Shape = liminal.v1.ExitReason.Exited.$Properties;
            }

            /**
             * Properties of an OutOfMemory.
             * @deprecated Use liminal.v1.ExitReason.OutOfMemory.$Properties instead.
             */
            interface IOutOfMemory extends liminal.v1.ExitReason.OutOfMemory.$Properties {
            }

            /** Represents an OutOfMemory. */
            class OutOfMemory {

                /**
                 * Constructs a new OutOfMemory.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: liminal.v1.ExitReason.OutOfMemory.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Encodes the specified OutOfMemory message. Does not implicitly {@link liminal.v1.ExitReason.OutOfMemory.verify|verify} messages.
                 * @param message OutOfMemory message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: liminal.v1.ExitReason.OutOfMemory.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes an OutOfMemory message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {liminal.v1.ExitReason.OutOfMemory & liminal.v1.ExitReason.OutOfMemory.$Shape} OutOfMemory
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.ExitReason.OutOfMemory & liminal.v1.ExitReason.OutOfMemory.$Shape;
            }

            namespace OutOfMemory {

                /** Properties of an OutOfMemory. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of an OutOfMemory. */
                type $Shape = liminal.v1.ExitReason.OutOfMemory.$Properties;
            }

            /**
             * Properties of a Noproc.
             * @deprecated Use liminal.v1.ExitReason.Noproc.$Properties instead.
             */
            interface INoproc extends liminal.v1.ExitReason.Noproc.$Properties {
            }

            /** Represents a Noproc. */
            class Noproc {

                /**
                 * Constructs a new Noproc.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: liminal.v1.ExitReason.Noproc.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /**
                 * Encodes the specified Noproc message. Does not implicitly {@link liminal.v1.ExitReason.Noproc.verify|verify} messages.
                 * @param message Noproc message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: liminal.v1.ExitReason.Noproc.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Noproc message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {liminal.v1.ExitReason.Noproc & liminal.v1.ExitReason.Noproc.$Shape} Noproc
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.ExitReason.Noproc & liminal.v1.ExitReason.Noproc.$Shape;
            }

            namespace Noproc {

                /** Properties of a Noproc. */
                interface $Properties {

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Noproc. */
                type $Shape = liminal.v1.ExitReason.Noproc.$Properties;
            }

            /**
             * Properties of a Noconnection.
             * @deprecated Use liminal.v1.ExitReason.Noconnection.$Properties instead.
             */
            interface INoconnection extends liminal.v1.ExitReason.Noconnection.$Properties {
            }

            /** Represents a Noconnection. */
            class Noconnection {

                /**
                 * Constructs a new Noconnection.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: liminal.v1.ExitReason.Noconnection.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Noconnection detail. */
                detail: string;

                /**
                 * Encodes the specified Noconnection message. Does not implicitly {@link liminal.v1.ExitReason.Noconnection.verify|verify} messages.
                 * @param message Noconnection message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: liminal.v1.ExitReason.Noconnection.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Noconnection message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {liminal.v1.ExitReason.Noconnection & liminal.v1.ExitReason.Noconnection.$Shape} Noconnection
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.ExitReason.Noconnection & liminal.v1.ExitReason.Noconnection.$Shape;
            }

            namespace Noconnection {

                /** Properties of a Noconnection. */
                interface $Properties {

                    /** Noconnection detail */
                    detail?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Noconnection. */
                type $Shape = liminal.v1.ExitReason.Noconnection.$Properties;
            }

            /**
             * Properties of a ProtocolViolation.
             * @deprecated Use liminal.v1.ExitReason.ProtocolViolation.$Properties instead.
             */
            interface IProtocolViolation extends liminal.v1.ExitReason.ProtocolViolation.$Properties {
            }

            /** Represents a ProtocolViolation. */
            class ProtocolViolation {

                /**
                 * Constructs a new ProtocolViolation.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: liminal.v1.ExitReason.ProtocolViolation.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** ProtocolViolation detail. */
                detail: string;

                /**
                 * Encodes the specified ProtocolViolation message. Does not implicitly {@link liminal.v1.ExitReason.ProtocolViolation.verify|verify} messages.
                 * @param message ProtocolViolation message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: liminal.v1.ExitReason.ProtocolViolation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a ProtocolViolation message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {liminal.v1.ExitReason.ProtocolViolation & liminal.v1.ExitReason.ProtocolViolation.$Shape} ProtocolViolation
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.ExitReason.ProtocolViolation & liminal.v1.ExitReason.ProtocolViolation.$Shape;
            }

            namespace ProtocolViolation {

                /** Properties of a ProtocolViolation. */
                interface $Properties {

                    /** ProtocolViolation detail */
                    detail?: (string|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a ProtocolViolation. */
                type $Shape = liminal.v1.ExitReason.ProtocolViolation.$Properties;
            }
        }

        /** Expects enum. */
        enum Expects {

            /** EXPECTS_UNSPECIFIED value */
            EXPECTS_UNSPECIFIED = 0,

            /** EXPECTS_NOTHING value */
            EXPECTS_NOTHING = 1,

            /** EXPECTS_ACKNOWLEDGEMENT value */
            EXPECTS_ACKNOWLEDGEMENT = 2,

            /** EXPECTS_REPLY value */
            EXPECTS_REPLY = 3,

            /** EXPECTS_STREAM value */
            EXPECTS_STREAM = 4
        }

        /**
         * Properties of a Message.
         * @deprecated Use liminal.v1.Message.$Properties instead.
         */
        interface IMessage extends liminal.v1.Message.$Properties {
        }

        /** Represents a Message. */
        class Message {

            /**
             * Constructs a new Message.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Message.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Message ref. */
            ref: number;

            /** Message op. */
            op: number;

            /** Message envelope. */
            envelope?: (liminal.v1.Envelope.$Properties|null);

            /** Message expects. */
            expects: liminal.v1.Expects;

            /** Message deadlineMs. */
            deadlineMs: number;

            /** Message credit. */
            credit?: (liminal.v1.CreditCounts.$Properties|null);

            /** Message idempotencyKey. */
            idempotencyKey?: (string|null);

            /** Message attempt. */
            attempt: number;

            /** Message deadlinePerReply. */
            deadlinePerReply: boolean;

            /** Message sentAhead. */
            sentAhead: boolean;

            /**
             * Encodes the specified Message message. Does not implicitly {@link liminal.v1.Message.verify|verify} messages.
             * @param message Message message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Message.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Message message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Message & liminal.v1.Message.$Shape} Message
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Message & liminal.v1.Message.$Shape;
        }

        namespace Message {

            /** Properties of a Message. */
            interface $Properties {

                /** Message ref */
                ref?: (number|null);

                /** Message op */
                op?: (number|null);

                /** Message envelope */
                envelope?: (liminal.v1.Envelope.$Properties|null);

                /** Message expects */
                expects?: (liminal.v1.Expects|null);

                /** Message deadlineMs */
                deadlineMs?: (number|null);

                /** Message credit */
                credit?: (liminal.v1.CreditCounts.$Properties|null);

                /** Message idempotencyKey */
                idempotencyKey?: (string|null);

                /** Message attempt */
                attempt?: (number|null);

                /** Message deadlinePerReply */
                deadlinePerReply?: (boolean|null);

                /** Message sentAhead */
                sentAhead?: (boolean|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Message. */
            type $Shape = liminal.v1.Message.$Properties;
        }

        /**
         * Properties of a CreditCounts.
         * @deprecated Use liminal.v1.CreditCounts.$Properties instead.
         */
        interface ICreditCounts extends liminal.v1.CreditCounts.$Properties {
        }

        /** Represents a CreditCounts. */
        class CreditCounts {

            /**
             * Constructs a new CreditCounts.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.CreditCounts.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CreditCounts messages. */
            messages: number;

            /** CreditCounts bytes. */
            bytes: number;

            /**
             * Encodes the specified CreditCounts message. Does not implicitly {@link liminal.v1.CreditCounts.verify|verify} messages.
             * @param message CreditCounts message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.CreditCounts.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CreditCounts message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.CreditCounts & liminal.v1.CreditCounts.$Shape} CreditCounts
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.CreditCounts & liminal.v1.CreditCounts.$Shape;
        }

        namespace CreditCounts {

            /** Properties of a CreditCounts. */
            interface $Properties {

                /** CreditCounts messages */
                messages?: (number|null);

                /** CreditCounts bytes */
                bytes?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CreditCounts. */
            type $Shape = liminal.v1.CreditCounts.$Properties;
        }

        /**
         * Properties of a Deferred.
         * @deprecated Use liminal.v1.Deferred.$Properties instead.
         */
        interface IDeferred extends liminal.v1.Deferred.$Properties {
        }

        /** Represents a Deferred. */
        class Deferred {

            /**
             * Constructs a new Deferred.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Deferred.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Deferred ref. */
            ref: number;

            /** Deferred op. */
            op: number;

            /** Deferred status. */
            status?: (liminal.v1.Status.$Properties|null);

            /**
             * Encodes the specified Deferred message. Does not implicitly {@link liminal.v1.Deferred.verify|verify} messages.
             * @param message Deferred message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Deferred.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Deferred message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Deferred & liminal.v1.Deferred.$Shape} Deferred
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Deferred & liminal.v1.Deferred.$Shape;
        }

        namespace Deferred {

            /** Properties of a Deferred. */
            interface $Properties {

                /** Deferred ref */
                ref?: (number|null);

                /** Deferred op */
                op?: (number|null);

                /** Deferred status */
                status?: (liminal.v1.Status.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Deferred. */
            type $Shape = liminal.v1.Deferred.$Properties;
        }

        /**
         * Properties of a Rejected.
         * @deprecated Use liminal.v1.Rejected.$Properties instead.
         */
        interface IRejected extends liminal.v1.Rejected.$Properties {
        }

        /** Represents a Rejected. */
        class Rejected {

            /**
             * Constructs a new Rejected.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Rejected.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Rejected ref. */
            ref: number;

            /** Rejected op. */
            op: number;

            /** Rejected status. */
            status?: (liminal.v1.Status.$Properties|null);

            /**
             * Encodes the specified Rejected message. Does not implicitly {@link liminal.v1.Rejected.verify|verify} messages.
             * @param message Rejected message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Rejected.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Rejected message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Rejected & liminal.v1.Rejected.$Shape} Rejected
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Rejected & liminal.v1.Rejected.$Shape;
        }

        namespace Rejected {

            /** Properties of a Rejected. */
            interface $Properties {

                /** Rejected ref */
                ref?: (number|null);

                /** Rejected op */
                op?: (number|null);

                /** Rejected status */
                status?: (liminal.v1.Status.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Rejected. */
            type $Shape = liminal.v1.Rejected.$Properties;
        }

        /**
         * Properties of a Reply.
         * @deprecated Use liminal.v1.Reply.$Properties instead.
         */
        interface IReply extends liminal.v1.Reply.$Properties {
        }

        /** Represents a Reply. */
        class Reply {

            /**
             * Constructs a new Reply.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Reply.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Reply ref. */
            ref: number;

            /** Reply op. */
            op: number;

            /** Reply index. */
            index: number;

            /** Reply more. */
            more: boolean;

            /** Reply envelope. */
            envelope?: (liminal.v1.Envelope.$Properties|null);

            /** Reply status. */
            status?: (liminal.v1.Status.$Properties|null);

            /** Reply content. */
            content?: ("envelope"|"status");

            /**
             * Encodes the specified Reply message. Does not implicitly {@link liminal.v1.Reply.verify|verify} messages.
             * @param message Reply message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Reply.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Reply message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Reply & liminal.v1.Reply.$Shape} Reply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Reply & liminal.v1.Reply.$Shape;
        }

        namespace Reply {

            /** Properties of a Reply. */
            interface $Properties {

                /** Reply ref */
                ref?: (number|null);

                /** Reply op */
                op?: (number|null);

                /** Reply index */
                index?: (number|null);

                /** Reply more */
                more?: (boolean|null);

                /** Reply envelope */
                envelope?: (liminal.v1.Envelope.$Properties|null);

                /** Reply status */
                status?: (liminal.v1.Status.$Properties|null);

                /** Reply content */
                content?: ("envelope"|"status");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a Reply. */
            type $Shape = {
              ref?: number|null;
              op?: number|null;
              index?: number|null;
              more?: boolean|null;
              envelope?: liminal.v1.Envelope.$Shape|null;
              status?: liminal.v1.Status.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ content?: undefined; envelope?: null; status?: null }|{ content?: "envelope"; envelope: liminal.v1.Envelope.$Shape; status?: null }|{ content?: "status"; envelope?: null; status: liminal.v1.Status.$Shape })
            );
        }

        /**
         * Properties of a Cancel.
         * @deprecated Use liminal.v1.Cancel.$Properties instead.
         */
        interface ICancel extends liminal.v1.Cancel.$Properties {
        }

        /** Represents a Cancel. */
        class Cancel {

            /**
             * Constructs a new Cancel.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Cancel.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Cancel ref. */
            ref: number;

            /** Cancel op. */
            op: number;

            /** Cancel reason. */
            reason: string;

            /** Cancel code. */
            code: liminal.v1.StatusCode;

            /**
             * Encodes the specified Cancel message. Does not implicitly {@link liminal.v1.Cancel.verify|verify} messages.
             * @param message Cancel message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Cancel.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Cancel message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Cancel & liminal.v1.Cancel.$Shape} Cancel
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Cancel & liminal.v1.Cancel.$Shape;
        }

        namespace Cancel {

            /** Properties of a Cancel. */
            interface $Properties {

                /** Cancel ref */
                ref?: (number|null);

                /** Cancel op */
                op?: (number|null);

                /** Cancel reason */
                reason?: (string|null);

                /** Cancel code */
                code?: (liminal.v1.StatusCode|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Cancel. */
            type $Shape = liminal.v1.Cancel.$Properties;
        }

        /**
         * Properties of a Credit.
         * @deprecated Use liminal.v1.Credit.$Properties instead.
         */
        interface ICredit extends liminal.v1.Credit.$Properties {
        }

        /** Represents a Credit. */
        class Credit {

            /**
             * Constructs a new Credit.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Credit.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Credit ref. */
            ref: number;

            /** Credit op. */
            op: number;

            /** Credit messages. */
            messages: number;

            /** Credit bytes. */
            bytes: number;

            /**
             * Encodes the specified Credit message. Does not implicitly {@link liminal.v1.Credit.verify|verify} messages.
             * @param message Credit message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Credit.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Credit message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Credit & liminal.v1.Credit.$Shape} Credit
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Credit & liminal.v1.Credit.$Shape;
        }

        namespace Credit {

            /** Properties of a Credit. */
            interface $Properties {

                /** Credit ref */
                ref?: (number|null);

                /** Credit op */
                op?: (number|null);

                /** Credit messages */
                messages?: (number|null);

                /** Credit bytes */
                bytes?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Credit. */
            type $Shape = liminal.v1.Credit.$Properties;
        }

        /**
         * Properties of a Participant.
         * @deprecated Use liminal.v1.Participant.$Properties instead.
         */
        interface IParticipant extends liminal.v1.Participant.$Properties {
        }

        /** Represents a Participant. */
        class Participant {

            /**
             * Constructs a new Participant.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Participant.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Participant pid. */
            pid?: (liminal.v1.Pid.$Properties|null);

            /** Participant subject. */
            subject: string;

            /** Participant host. */
            host: string;

            /** Participant generation. */
            generation: number;

            /**
             * Encodes the specified Participant message. Does not implicitly {@link liminal.v1.Participant.verify|verify} messages.
             * @param message Participant message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Participant.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Participant message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Participant & liminal.v1.Participant.$Shape} Participant
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Participant & liminal.v1.Participant.$Shape;
        }

        namespace Participant {

            /** Properties of a Participant. */
            interface $Properties {

                /** Participant pid */
                pid?: (liminal.v1.Pid.$Properties|null);

                /** Participant subject */
                subject?: (string|null);

                /** Participant host */
                host?: (string|null);

                /** Participant generation */
                generation?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Participant. */
            type $Shape = liminal.v1.Participant.$Properties;
        }

        /**
         * Properties of a Pid.
         * @deprecated Use liminal.v1.Pid.$Properties instead.
         */
        interface IPid extends liminal.v1.Pid.$Properties {
        }

        /** Represents a Pid. */
        class Pid {

            /**
             * Constructs a new Pid.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Pid.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Pid node. */
            node: string;

            /** Pid number. */
            number: (number|Long);

            /** Pid creation. */
            creation: (number|Long);

            /**
             * Encodes the specified Pid message. Does not implicitly {@link liminal.v1.Pid.verify|verify} messages.
             * @param message Pid message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Pid.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Pid message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Pid & liminal.v1.Pid.$Shape} Pid
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Pid & liminal.v1.Pid.$Shape;
        }

        namespace Pid {

            /** Properties of a Pid. */
            interface $Properties {

                /** Pid node */
                node?: (string|null);

                /** Pid number */
                number?: (number|Long|null);

                /** Pid creation */
                creation?: (number|Long|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Pid. */
            type $Shape = liminal.v1.Pid.$Properties;
        }

        /**
         * Properties of an Exit.
         * @deprecated Use liminal.v1.Exit.$Properties instead.
         */
        interface IExit extends liminal.v1.Exit.$Properties {
        }

        /** Represents an Exit. */
        class Exit {

            /**
             * Constructs a new Exit.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Exit.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Exit ref. */
            ref: number;

            /** Exit participant. */
            participant?: (liminal.v1.Pid.$Properties|null);

            /** Exit subject. */
            subject: string;

            /** Exit host. */
            host: string;

            /** Exit generation. */
            generation: number;

            /** Exit reason. */
            reason?: (liminal.v1.ExitReason.$Properties|null);

            /** Exit unclean. */
            unclean: boolean;

            /** Exit at. */
            at: number;

            /** Exit fates. */
            fates: liminal.v1.OperationFate.$Properties[];

            /** Exit decision. */
            decision?: (liminal.v1.PolicyDecision.$Properties|null);

            /** Exit stack. */
            stack: string;

            /**
             * Encodes the specified Exit message. Does not implicitly {@link liminal.v1.Exit.verify|verify} messages.
             * @param message Exit message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Exit.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Exit message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Exit & liminal.v1.Exit.$Shape} Exit
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Exit & liminal.v1.Exit.$Shape;
        }

        namespace Exit {

            /** Properties of an Exit. */
            interface $Properties {

                /** Exit ref */
                ref?: (number|null);

                /** Exit participant */
                participant?: (liminal.v1.Pid.$Properties|null);

                /** Exit subject */
                subject?: (string|null);

                /** Exit host */
                host?: (string|null);

                /** Exit generation */
                generation?: (number|null);

                /** Exit reason */
                reason?: (liminal.v1.ExitReason.$Properties|null);

                /** Exit unclean */
                unclean?: (boolean|null);

                /** Exit at */
                at?: (number|null);

                /** Exit fates */
                fates?: (liminal.v1.OperationFate.$Properties[]|null);

                /** Exit decision */
                decision?: (liminal.v1.PolicyDecision.$Properties|null);

                /** Exit stack */
                stack?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Exit. */
            type $Shape = {
              ref?: number|null;
              participant?: liminal.v1.Pid.$Shape|null;
              subject?: string|null;
              host?: string|null;
              generation?: number|null;
              reason?: liminal.v1.ExitReason.$Shape|null;
              unclean?: boolean|null;
              at?: number|null;
              fates?: liminal.v1.OperationFate.$Shape[]|null;
              decision?: liminal.v1.PolicyDecision.$Shape|null;
              stack?: string|null;
              $unknowns?: Uint8Array[];
            };
        }

        /** Fate enum. */
        enum Fate {

            /** FATE_UNSPECIFIED value */
            FATE_UNSPECIFIED = 0,

            /** FATE_NOT_DELIVERED value */
            FATE_NOT_DELIVERED = 1,

            /** FATE_UNKNOWN value */
            FATE_UNKNOWN = 2,

            /** FATE_CARRIED_OVER value */
            FATE_CARRIED_OVER = 3
        }

        /**
         * Properties of an OperationFate.
         * @deprecated Use liminal.v1.OperationFate.$Properties instead.
         */
        interface IOperationFate extends liminal.v1.OperationFate.$Properties {
        }

        /** Represents an OperationFate. */
        class OperationFate {

            /**
             * Constructs a new OperationFate.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.OperationFate.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** OperationFate op. */
            op: number;

            /** OperationFate fate. */
            fate: liminal.v1.Fate;

            /** OperationFate replies. */
            replies: number;

            /**
             * Encodes the specified OperationFate message. Does not implicitly {@link liminal.v1.OperationFate.verify|verify} messages.
             * @param message OperationFate message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.OperationFate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an OperationFate message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.OperationFate & liminal.v1.OperationFate.$Shape} OperationFate
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.OperationFate & liminal.v1.OperationFate.$Shape;
        }

        namespace OperationFate {

            /** Properties of an OperationFate. */
            interface $Properties {

                /** OperationFate op */
                op?: (number|null);

                /** OperationFate fate */
                fate?: (liminal.v1.Fate|null);

                /** OperationFate replies */
                replies?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an OperationFate. */
            type $Shape = liminal.v1.OperationFate.$Properties;
        }

        /**
         * Properties of a PolicyDecision.
         * @deprecated Use liminal.v1.PolicyDecision.$Properties instead.
         */
        interface IPolicyDecision extends liminal.v1.PolicyDecision.$Properties {
        }

        /** Represents a PolicyDecision. */
        class PolicyDecision {

            /**
             * Constructs a new PolicyDecision.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.PolicyDecision.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PolicyDecision fail. */
            fail?: (liminal.v1.PolicyDecision.Fail.$Properties|null);

            /** PolicyDecision restart. */
            restart?: (liminal.v1.PolicyDecision.Restart.$Properties|null);

            /** PolicyDecision routeToNext. */
            routeToNext?: (liminal.v1.PolicyDecision.RouteToNext.$Properties|null);

            /** PolicyDecision compensate. */
            compensate?: (liminal.v1.PolicyDecision.Compensate.$Properties|null);

            /** PolicyDecision action. */
            action?: ("fail"|"restart"|"routeToNext"|"compensate");

            /**
             * Encodes the specified PolicyDecision message. Does not implicitly {@link liminal.v1.PolicyDecision.verify|verify} messages.
             * @param message PolicyDecision message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.PolicyDecision.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PolicyDecision message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.PolicyDecision & liminal.v1.PolicyDecision.$Shape} PolicyDecision
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.PolicyDecision & liminal.v1.PolicyDecision.$Shape;
        }

        namespace PolicyDecision {

            /** Properties of a PolicyDecision. */
            interface $Properties {

                /** PolicyDecision fail */
                fail?: (liminal.v1.PolicyDecision.Fail.$Properties|null);

                /** PolicyDecision restart */
                restart?: (liminal.v1.PolicyDecision.Restart.$Properties|null);

                /** PolicyDecision routeToNext */
                routeToNext?: (liminal.v1.PolicyDecision.RouteToNext.$Properties|null);

                /** PolicyDecision compensate */
                compensate?: (liminal.v1.PolicyDecision.Compensate.$Properties|null);

                /** PolicyDecision action */
                action?: ("fail"|"restart"|"routeToNext"|"compensate");

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Narrowed shape of a PolicyDecision. */
            type $Shape = {
              fail?: liminal.v1.PolicyDecision.Fail.$Shape|null;
              restart?: liminal.v1.PolicyDecision.Restart.$Shape|null;
              routeToNext?: liminal.v1.PolicyDecision.RouteToNext.$Shape|null;
              compensate?: liminal.v1.PolicyDecision.Compensate.$Shape|null;
              $unknowns?: Uint8Array[];
            } & (
              ({ action?: undefined; fail?: null; restart?: null; routeToNext?: null; compensate?: null }|{ action?: "fail"; fail: liminal.v1.PolicyDecision.Fail.$Shape; restart?: null; routeToNext?: null; compensate?: null }|{ action?: "restart"; fail?: null; restart: liminal.v1.PolicyDecision.Restart.$Shape; routeToNext?: null; compensate?: null }|{ action?: "routeToNext"; fail?: null; restart?: null; routeToNext: liminal.v1.PolicyDecision.RouteToNext.$Shape; compensate?: null }|{ action?: "compensate"; fail?: null; restart?: null; routeToNext?: null; compensate: liminal.v1.PolicyDecision.Compensate.$Shape })
            );

            /**
             * Properties of a Fail.
             * @deprecated Use liminal.v1.PolicyDecision.Fail.$Properties instead.
             */
            interface IFail extends liminal.v1.PolicyDecision.Fail.$Properties {
            }

            /** Represents a Fail. */
            class Fail {

                /**
                 * Constructs a new Fail.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: liminal.v1.PolicyDecision.Fail.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Fail because. */
                because: liminal.v1.FailCause;

                /** Fail tried. */
                tried: string[];

                /**
                 * Encodes the specified Fail message. Does not implicitly {@link liminal.v1.PolicyDecision.Fail.verify|verify} messages.
                 * @param message Fail message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: liminal.v1.PolicyDecision.Fail.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Fail message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {liminal.v1.PolicyDecision.Fail & liminal.v1.PolicyDecision.Fail.$Shape} Fail
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.PolicyDecision.Fail & liminal.v1.PolicyDecision.Fail.$Shape;
            }

            namespace Fail {

                /** Properties of a Fail. */
                interface $Properties {

                    /** Fail because */
                    because?: (liminal.v1.FailCause|null);

                    /** Fail tried */
                    tried?: (string[]|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Fail. */
                type $Shape = liminal.v1.PolicyDecision.Fail.$Properties;
            }

            /**
             * Properties of a Restart.
             * @deprecated Use liminal.v1.PolicyDecision.Restart.$Properties instead.
             */
            interface IRestart extends liminal.v1.PolicyDecision.Restart.$Properties {
            }

            /** Represents a Restart. */
            class Restart {

                /**
                 * Constructs a new Restart.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: liminal.v1.PolicyDecision.Restart.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Restart delayMs. */
                delayMs: number;

                /** Restart attempt. */
                attempt: number;

                /**
                 * Encodes the specified Restart message. Does not implicitly {@link liminal.v1.PolicyDecision.Restart.verify|verify} messages.
                 * @param message Restart message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: liminal.v1.PolicyDecision.Restart.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Restart message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {liminal.v1.PolicyDecision.Restart & liminal.v1.PolicyDecision.Restart.$Shape} Restart
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.PolicyDecision.Restart & liminal.v1.PolicyDecision.Restart.$Shape;
            }

            namespace Restart {

                /** Properties of a Restart. */
                interface $Properties {

                    /** Restart delayMs */
                    delayMs?: (number|null);

                    /** Restart attempt */
                    attempt?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Restart. */
                type $Shape = liminal.v1.PolicyDecision.Restart.$Properties;
            }

            /**
             * Properties of a RouteToNext.
             * @deprecated Use liminal.v1.PolicyDecision.RouteToNext.$Properties instead.
             */
            interface IRouteToNext extends liminal.v1.PolicyDecision.RouteToNext.$Properties {
            }

            /** Represents a RouteToNext. */
            class RouteToNext {

                /**
                 * Constructs a new RouteToNext.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: liminal.v1.PolicyDecision.RouteToNext.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** RouteToNext to. */
                to: string;

                /** RouteToNext attempt. */
                attempt: number;

                /**
                 * Encodes the specified RouteToNext message. Does not implicitly {@link liminal.v1.PolicyDecision.RouteToNext.verify|verify} messages.
                 * @param message RouteToNext message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: liminal.v1.PolicyDecision.RouteToNext.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a RouteToNext message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {liminal.v1.PolicyDecision.RouteToNext & liminal.v1.PolicyDecision.RouteToNext.$Shape} RouteToNext
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.PolicyDecision.RouteToNext & liminal.v1.PolicyDecision.RouteToNext.$Shape;
            }

            namespace RouteToNext {

                /** Properties of a RouteToNext. */
                interface $Properties {

                    /** RouteToNext to */
                    to?: (string|null);

                    /** RouteToNext attempt */
                    attempt?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a RouteToNext. */
                type $Shape = liminal.v1.PolicyDecision.RouteToNext.$Properties;
            }

            /**
             * Properties of a Compensate.
             * @deprecated Use liminal.v1.PolicyDecision.Compensate.$Properties instead.
             */
            interface ICompensate extends liminal.v1.PolicyDecision.Compensate.$Properties {
            }

            /** Represents a Compensate. */
            class Compensate {

                /**
                 * Constructs a new Compensate.
                 * @param [properties] Properties to set
                 */
                constructor(properties?: liminal.v1.PolicyDecision.Compensate.$Properties);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];

                /** Compensate compensations. */
                compensations: number;

                /**
                 * Encodes the specified Compensate message. Does not implicitly {@link liminal.v1.PolicyDecision.Compensate.verify|verify} messages.
                 * @param message Compensate message or plain object to encode
                 * @param [writer] Writer to encode to
                 * @returns Writer
                 */
                static encode(message: liminal.v1.PolicyDecision.Compensate.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

                /**
                 * Decodes a Compensate message from the specified reader or buffer.
                 * @param reader Reader or buffer to decode from
                 * @param [length] Message length if known beforehand
                 * @returns {liminal.v1.PolicyDecision.Compensate & liminal.v1.PolicyDecision.Compensate.$Shape} Compensate
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.PolicyDecision.Compensate & liminal.v1.PolicyDecision.Compensate.$Shape;
            }

            namespace Compensate {

                /** Properties of a Compensate. */
                interface $Properties {

                    /** Compensate compensations */
                    compensations?: (number|null);

                    /** Unknown fields preserved while decoding when enabled */
                    $unknowns?: Uint8Array[];
                }

                /** Shape of a Compensate. */
                type $Shape = liminal.v1.PolicyDecision.Compensate.$Properties;
            }
        }

        /** FailCause enum. */
        enum FailCause {

            /** FAIL_CAUSE_UNSPECIFIED value */
            FAIL_CAUSE_UNSPECIFIED = 0,

            /** FAIL_CAUSE_TOO_MANY_RESTARTS value */
            FAIL_CAUSE_TOO_MANY_RESTARTS = 1,

            /** FAIL_CAUSE_NO_PROGRESS value */
            FAIL_CAUSE_NO_PROGRESS = 2,

            /** FAIL_CAUSE_NONE_LEFT value */
            FAIL_CAUSE_NONE_LEFT = 3,

            /** FAIL_CAUSE_BREAKER_OPEN value */
            FAIL_CAUSE_BREAKER_OPEN = 4,

            /** FAIL_CAUSE_COMPLETING value */
            FAIL_CAUSE_COMPLETING = 5,

            /** FAIL_CAUSE_NOT_STARTED value */
            FAIL_CAUSE_NOT_STARTED = 6
        }

        /** Phase enum. */
        enum Phase {

            /** PHASE_UNSPECIFIED value */
            PHASE_UNSPECIFIED = 0,

            /** PHASE_CREATED value */
            PHASE_CREATED = 1,

            /** PHASE_ACTIVE value */
            PHASE_ACTIVE = 2,

            /** PHASE_COMPLETING value */
            PHASE_COMPLETING = 3,

            /** PHASE_CLOSED value */
            PHASE_CLOSED = 4,

            /** PHASE_FAILED value */
            PHASE_FAILED = 5
        }

        /** PolicyOutcome enum. */
        enum PolicyOutcome {

            /** POLICY_OUTCOME_UNSPECIFIED value */
            POLICY_OUTCOME_UNSPECIFIED = 0,

            /** POLICY_OUTCOME_GAVE_UP value */
            POLICY_OUTCOME_GAVE_UP = 1,

            /** POLICY_OUTCOME_RESTARTED value */
            POLICY_OUTCOME_RESTARTED = 2,

            /** POLICY_OUTCOME_REROUTED value */
            POLICY_OUTCOME_REROUTED = 3,

            /** POLICY_OUTCOME_COMPENSATED value */
            POLICY_OUTCOME_COMPENSATED = 4
        }

        /**
         * Properties of a CompensationOutcome.
         * @deprecated Use liminal.v1.CompensationOutcome.$Properties instead.
         */
        interface ICompensationOutcome extends liminal.v1.CompensationOutcome.$Properties {
        }

        /** Represents a CompensationOutcome. */
        class CompensationOutcome {

            /**
             * Constructs a new CompensationOutcome.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.CompensationOutcome.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** CompensationOutcome op. */
            op: number;

            /** CompensationOutcome label. */
            label: string;

            /** CompensationOutcome undone. */
            undone: boolean;

            /** CompensationOutcome why. */
            why?: (string|null);

            /**
             * Encodes the specified CompensationOutcome message. Does not implicitly {@link liminal.v1.CompensationOutcome.verify|verify} messages.
             * @param message CompensationOutcome message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.CompensationOutcome.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a CompensationOutcome message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.CompensationOutcome & liminal.v1.CompensationOutcome.$Shape} CompensationOutcome
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.CompensationOutcome & liminal.v1.CompensationOutcome.$Shape;
        }

        namespace CompensationOutcome {

            /** Properties of a CompensationOutcome. */
            interface $Properties {

                /** CompensationOutcome op */
                op?: (number|null);

                /** CompensationOutcome label */
                label?: (string|null);

                /** CompensationOutcome undone */
                undone?: (boolean|null);

                /** CompensationOutcome why */
                why?: (string|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a CompensationOutcome. */
            type $Shape = liminal.v1.CompensationOutcome.$Properties;
        }

        /**
         * Properties of a PolicyEvent.
         * @deprecated Use liminal.v1.PolicyEvent.$Properties instead.
         */
        interface IPolicyEvent extends liminal.v1.PolicyEvent.$Properties {
        }

        /** Represents a PolicyEvent. */
        class PolicyEvent {

            /**
             * Constructs a new PolicyEvent.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.PolicyEvent.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PolicyEvent ref. */
            ref: number;

            /** PolicyEvent generation. */
            generation: number;

            /** PolicyEvent outcome. */
            outcome: liminal.v1.PolicyOutcome;

            /** PolicyEvent phase. */
            phase: liminal.v1.Phase;

            /** PolicyEvent participant. */
            participant?: (liminal.v1.Participant.$Properties|null);

            /** PolicyEvent compensations. */
            compensations: liminal.v1.CompensationOutcome.$Properties[];

            /**
             * Encodes the specified PolicyEvent message. Does not implicitly {@link liminal.v1.PolicyEvent.verify|verify} messages.
             * @param message PolicyEvent message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.PolicyEvent.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PolicyEvent message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.PolicyEvent & liminal.v1.PolicyEvent.$Shape} PolicyEvent
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.PolicyEvent & liminal.v1.PolicyEvent.$Shape;
        }

        namespace PolicyEvent {

            /** Properties of a PolicyEvent. */
            interface $Properties {

                /** PolicyEvent ref */
                ref?: (number|null);

                /** PolicyEvent generation */
                generation?: (number|null);

                /** PolicyEvent outcome */
                outcome?: (liminal.v1.PolicyOutcome|null);

                /** PolicyEvent phase */
                phase?: (liminal.v1.Phase|null);

                /** PolicyEvent participant */
                participant?: (liminal.v1.Participant.$Properties|null);

                /** PolicyEvent compensations */
                compensations?: (liminal.v1.CompensationOutcome.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PolicyEvent. */
            type $Shape = liminal.v1.PolicyEvent.$Properties;
        }

        /**
         * Properties of a Register.
         * @deprecated Use liminal.v1.Register.$Properties instead.
         */
        interface IRegister extends liminal.v1.Register.$Properties {
        }

        /** Represents a Register. */
        class Register {

            /**
             * Constructs a new Register.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Register.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Register registration. */
            registration: number;

            /** Register offers. */
            offers: liminal.v1.ParticipantOffer.$Properties[];

            /** Register capacity. */
            capacity: number;

            /** Register version. */
            version: string;

            /** Register attributes. */
            attributes: liminal.v1.Header.$Properties[];

            /**
             * Encodes the specified Register message. Does not implicitly {@link liminal.v1.Register.verify|verify} messages.
             * @param message Register message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Register.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Register message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Register & liminal.v1.Register.$Shape} Register
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Register & liminal.v1.Register.$Shape;
        }

        namespace Register {

            /** Properties of a Register. */
            interface $Properties {

                /** Register registration */
                registration?: (number|null);

                /** Register offers */
                offers?: (liminal.v1.ParticipantOffer.$Properties[]|null);

                /** Register capacity */
                capacity?: (number|null);

                /** Register version */
                version?: (string|null);

                /** Register attributes */
                attributes?: (liminal.v1.Header.$Properties[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Register. */
            type $Shape = {
              registration?: number|null;
              offers?: liminal.v1.ParticipantOffer.$Shape[]|null;
              capacity?: number|null;
              version?: string|null;
              attributes?: liminal.v1.Header.$Shape[]|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a ParticipantOffer.
         * @deprecated Use liminal.v1.ParticipantOffer.$Properties instead.
         */
        interface IParticipantOffer extends liminal.v1.ParticipantOffer.$Properties {
        }

        /** Represents a ParticipantOffer. */
        class ParticipantOffer {

            /**
             * Constructs a new ParticipantOffer.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.ParticipantOffer.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** ParticipantOffer subject. */
            subject: string;

            /** ParticipantOffer concurrency. */
            concurrency: number;

            /** ParticipantOffer supervision. */
            supervision?: (liminal.v1.Supervision.$Properties|null);

            /**
             * Encodes the specified ParticipantOffer message. Does not implicitly {@link liminal.v1.ParticipantOffer.verify|verify} messages.
             * @param message ParticipantOffer message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.ParticipantOffer.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a ParticipantOffer message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.ParticipantOffer & liminal.v1.ParticipantOffer.$Shape} ParticipantOffer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.ParticipantOffer & liminal.v1.ParticipantOffer.$Shape;
        }

        namespace ParticipantOffer {

            /** Properties of a ParticipantOffer. */
            interface $Properties {

                /** ParticipantOffer subject */
                subject?: (string|null);

                /** ParticipantOffer concurrency */
                concurrency?: (number|null);

                /** ParticipantOffer supervision */
                supervision?: (liminal.v1.Supervision.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a ParticipantOffer. */
            type $Shape = {
              subject?: string|null;
              concurrency?: number|null;
              supervision?: liminal.v1.Supervision.$Shape|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a Supervision.
         * @deprecated Use liminal.v1.Supervision.$Properties instead.
         */
        interface ISupervision extends liminal.v1.Supervision.$Properties {
        }

        /** Represents a Supervision. */
        class Supervision {

            /**
             * Constructs a new Supervision.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Supervision.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Supervision policy. */
            policy?: (liminal.v1.CrashPolicy.$Properties|null);

            /** Supervision bounds. */
            bounds?: (liminal.v1.PolicyBounds.$Properties|null);

            /** Supervision breaker. */
            breaker?: (liminal.v1.Breaker.$Properties|null);

            /** Supervision noProgressMs. */
            noProgressMs?: (number|null);

            /** Supervision overrunMs. */
            overrunMs?: (number|null);

            /**
             * Encodes the specified Supervision message. Does not implicitly {@link liminal.v1.Supervision.verify|verify} messages.
             * @param message Supervision message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Supervision.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Supervision message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Supervision & liminal.v1.Supervision.$Shape} Supervision
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Supervision & liminal.v1.Supervision.$Shape;
        }

        namespace Supervision {

            /** Properties of a Supervision. */
            interface $Properties {

                /** Supervision policy */
                policy?: (liminal.v1.CrashPolicy.$Properties|null);

                /** Supervision bounds */
                bounds?: (liminal.v1.PolicyBounds.$Properties|null);

                /** Supervision breaker */
                breaker?: (liminal.v1.Breaker.$Properties|null);

                /** Supervision noProgressMs */
                noProgressMs?: (number|null);

                /** Supervision overrunMs */
                overrunMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Supervision. */
            type $Shape = {
              policy?: liminal.v1.CrashPolicy.$Shape|null;
              bounds?: liminal.v1.PolicyBounds.$Shape|null;
              breaker?: liminal.v1.Breaker.$Shape|null;
              noProgressMs?: number|null;
              overrunMs?: number|null;
              $unknowns?: Uint8Array[];
            };
        }

        /**
         * Properties of a PolicyBounds.
         * @deprecated Use liminal.v1.PolicyBounds.$Properties instead.
         */
        interface IPolicyBounds extends liminal.v1.PolicyBounds.$Properties {
        }

        /** Represents a PolicyBounds. */
        class PolicyBounds {

            /**
             * Constructs a new PolicyBounds.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.PolicyBounds.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PolicyBounds kinds. */
            kinds?: (liminal.v1.PolicyKinds.$Properties|null);

            /** PolicyBounds maxRestarts. */
            maxRestarts?: (number|null);

            /** PolicyBounds minWindowMs. */
            minWindowMs?: (number|null);

            /** PolicyBounds maxAttempts. */
            maxAttempts?: (number|null);

            /**
             * Encodes the specified PolicyBounds message. Does not implicitly {@link liminal.v1.PolicyBounds.verify|verify} messages.
             * @param message PolicyBounds message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.PolicyBounds.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PolicyBounds message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.PolicyBounds & liminal.v1.PolicyBounds.$Shape} PolicyBounds
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.PolicyBounds & liminal.v1.PolicyBounds.$Shape;
        }

        namespace PolicyBounds {

            /** Properties of a PolicyBounds. */
            interface $Properties {

                /** PolicyBounds kinds */
                kinds?: (liminal.v1.PolicyKinds.$Properties|null);

                /** PolicyBounds maxRestarts */
                maxRestarts?: (number|null);

                /** PolicyBounds minWindowMs */
                minWindowMs?: (number|null);

                /** PolicyBounds maxAttempts */
                maxAttempts?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PolicyBounds. */
            type $Shape = liminal.v1.PolicyBounds.$Properties;
        }

        /**
         * Properties of a PolicyKinds.
         * @deprecated Use liminal.v1.PolicyKinds.$Properties instead.
         */
        interface IPolicyKinds extends liminal.v1.PolicyKinds.$Properties {
        }

        /** Represents a PolicyKinds. */
        class PolicyKinds {

            /**
             * Constructs a new PolicyKinds.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.PolicyKinds.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** PolicyKinds kinds. */
            kinds: string[];

            /**
             * Encodes the specified PolicyKinds message. Does not implicitly {@link liminal.v1.PolicyKinds.verify|verify} messages.
             * @param message PolicyKinds message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.PolicyKinds.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a PolicyKinds message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.PolicyKinds & liminal.v1.PolicyKinds.$Shape} PolicyKinds
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.PolicyKinds & liminal.v1.PolicyKinds.$Shape;
        }

        namespace PolicyKinds {

            /** Properties of a PolicyKinds. */
            interface $Properties {

                /** PolicyKinds kinds */
                kinds?: (string[]|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a PolicyKinds. */
            type $Shape = liminal.v1.PolicyKinds.$Properties;
        }

        /**
         * Properties of a Breaker.
         * @deprecated Use liminal.v1.Breaker.$Properties instead.
         */
        interface IBreaker extends liminal.v1.Breaker.$Properties {
        }

        /** Represents a Breaker. */
        class Breaker {

            /**
             * Constructs a new Breaker.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Breaker.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Breaker off. */
            off: boolean;

            /** Breaker failures. */
            failures?: (number|null);

            /** Breaker windowMs. */
            windowMs?: (number|null);

            /** Breaker openMs. */
            openMs?: (number|null);

            /** Breaker maxOpenMs. */
            maxOpenMs?: (number|null);

            /**
             * Encodes the specified Breaker message. Does not implicitly {@link liminal.v1.Breaker.verify|verify} messages.
             * @param message Breaker message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Breaker.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Breaker message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Breaker & liminal.v1.Breaker.$Shape} Breaker
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Breaker & liminal.v1.Breaker.$Shape;
        }

        namespace Breaker {

            /** Properties of a Breaker. */
            interface $Properties {

                /** Breaker off */
                off?: (boolean|null);

                /** Breaker failures */
                failures?: (number|null);

                /** Breaker windowMs */
                windowMs?: (number|null);

                /** Breaker openMs */
                openMs?: (number|null);

                /** Breaker maxOpenMs */
                maxOpenMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Breaker. */
            type $Shape = liminal.v1.Breaker.$Properties;
        }

        /**
         * Properties of a Registered.
         * @deprecated Use liminal.v1.Registered.$Properties instead.
         */
        interface IRegistered extends liminal.v1.Registered.$Properties {
        }

        /** Represents a Registered. */
        class Registered {

            /**
             * Constructs a new Registered.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Registered.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Registered registration. */
            registration: number;

            /** Registered status. */
            status?: (liminal.v1.Status.$Properties|null);

            /**
             * Encodes the specified Registered message. Does not implicitly {@link liminal.v1.Registered.verify|verify} messages.
             * @param message Registered message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Registered.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Registered message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Registered & liminal.v1.Registered.$Shape} Registered
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Registered & liminal.v1.Registered.$Shape;
        }

        namespace Registered {

            /** Properties of a Registered. */
            interface $Properties {

                /** Registered registration */
                registration?: (number|null);

                /** Registered status */
                status?: (liminal.v1.Status.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Registered. */
            type $Shape = liminal.v1.Registered.$Properties;
        }

        /**
         * Properties of an Unregister.
         * @deprecated Use liminal.v1.Unregister.$Properties instead.
         */
        interface IUnregister extends liminal.v1.Unregister.$Properties {
        }

        /** Represents an Unregister. */
        class Unregister {

            /**
             * Constructs a new Unregister.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Unregister.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Unregister registration. */
            registration: number;

            /** Unregister status. */
            status?: (liminal.v1.Status.$Properties|null);

            /**
             * Encodes the specified Unregister message. Does not implicitly {@link liminal.v1.Unregister.verify|verify} messages.
             * @param message Unregister message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Unregister.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Unregister message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Unregister & liminal.v1.Unregister.$Shape} Unregister
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Unregister & liminal.v1.Unregister.$Shape;
        }

        namespace Unregister {

            /** Properties of an Unregister. */
            interface $Properties {

                /** Unregister registration */
                registration?: (number|null);

                /** Unregister status */
                status?: (liminal.v1.Status.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Unregister. */
            type $Shape = liminal.v1.Unregister.$Properties;
        }

        /**
         * Properties of an Assign.
         * @deprecated Use liminal.v1.Assign.$Properties instead.
         */
        interface IAssign extends liminal.v1.Assign.$Properties {
        }

        /** Represents an Assign. */
        class Assign {

            /**
             * Constructs a new Assign.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Assign.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Assign ref. */
            ref: number;

            /** Assign registration. */
            registration: number;

            /** Assign conversationId. */
            conversationId: string;

            /** Assign subject. */
            subject: string;

            /** Assign participant. */
            participant?: (liminal.v1.Pid.$Properties|null);

            /** Assign generation. */
            generation: number;

            /** Assign attempt. */
            attempt: number;

            /** Assign headers. */
            headers: liminal.v1.Header.$Properties[];

            /** Assign payloadBytes. */
            payloadBytes: number;

            /** Assign compensations. */
            compensations: number;

            /** Assign compensationBytes. */
            compensationBytes: number;

            /**
             * Encodes the specified Assign message. Does not implicitly {@link liminal.v1.Assign.verify|verify} messages.
             * @param message Assign message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Assign.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Assign message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Assign & liminal.v1.Assign.$Shape} Assign
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Assign & liminal.v1.Assign.$Shape;
        }

        namespace Assign {

            /** Properties of an Assign. */
            interface $Properties {

                /** Assign ref */
                ref?: (number|null);

                /** Assign registration */
                registration?: (number|null);

                /** Assign conversationId */
                conversationId?: (string|null);

                /** Assign subject */
                subject?: (string|null);

                /** Assign participant */
                participant?: (liminal.v1.Pid.$Properties|null);

                /** Assign generation */
                generation?: (number|null);

                /** Assign attempt */
                attempt?: (number|null);

                /** Assign headers */
                headers?: (liminal.v1.Header.$Properties[]|null);

                /** Assign payloadBytes */
                payloadBytes?: (number|null);

                /** Assign compensations */
                compensations?: (number|null);

                /** Assign compensationBytes */
                compensationBytes?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Assign. */
            type $Shape = liminal.v1.Assign.$Properties;
        }

        /**
         * Properties of an Assigned.
         * @deprecated Use liminal.v1.Assigned.$Properties instead.
         */
        interface IAssigned extends liminal.v1.Assigned.$Properties {
        }

        /** Represents an Assigned. */
        class Assigned {

            /**
             * Constructs a new Assigned.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Assigned.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Assigned ref. */
            ref: number;

            /**
             * Encodes the specified Assigned message. Does not implicitly {@link liminal.v1.Assigned.verify|verify} messages.
             * @param message Assigned message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Assigned.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes an Assigned message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Assigned & liminal.v1.Assigned.$Shape} Assigned
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Assigned & liminal.v1.Assigned.$Shape;
        }

        namespace Assigned {

            /** Properties of an Assigned. */
            interface $Properties {

                /** Assigned ref */
                ref?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of an Assigned. */
            type $Shape = liminal.v1.Assigned.$Properties;
        }

        /**
         * Properties of a Declined.
         * @deprecated Use liminal.v1.Declined.$Properties instead.
         */
        interface IDeclined extends liminal.v1.Declined.$Properties {
        }

        /** Represents a Declined. */
        class Declined {

            /**
             * Constructs a new Declined.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Declined.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Declined ref. */
            ref: number;

            /** Declined status. */
            status?: (liminal.v1.Status.$Properties|null);

            /**
             * Encodes the specified Declined message. Does not implicitly {@link liminal.v1.Declined.verify|verify} messages.
             * @param message Declined message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Declined.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Declined message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Declined & liminal.v1.Declined.$Shape} Declined
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Declined & liminal.v1.Declined.$Shape;
        }

        namespace Declined {

            /** Properties of a Declined. */
            interface $Properties {

                /** Declined ref */
                ref?: (number|null);

                /** Declined status */
                status?: (liminal.v1.Status.$Properties|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Declined. */
            type $Shape = liminal.v1.Declined.$Properties;
        }

        /**
         * Properties of a Started.
         * @deprecated Use liminal.v1.Started.$Properties instead.
         */
        interface IStarted extends liminal.v1.Started.$Properties {
        }

        /** Represents a Started. */
        class Started {

            /**
             * Constructs a new Started.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Started.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Started ref. */
            ref: number;

            /** Started op. */
            op: number;

            /**
             * Encodes the specified Started message. Does not implicitly {@link liminal.v1.Started.verify|verify} messages.
             * @param message Started message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Started.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Started message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Started & liminal.v1.Started.$Shape} Started
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Started & liminal.v1.Started.$Shape;
        }

        namespace Started {

            /** Properties of a Started. */
            interface $Properties {

                /** Started ref */
                ref?: (number|null);

                /** Started op */
                op?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Started. */
            type $Shape = liminal.v1.Started.$Properties;
        }

        /**
         * Properties of a Progress.
         * @deprecated Use liminal.v1.Progress.$Properties instead.
         */
        interface IProgress extends liminal.v1.Progress.$Properties {
        }

        /** Represents a Progress. */
        class Progress {

            /**
             * Constructs a new Progress.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Progress.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Progress ref. */
            ref: number;

            /** Progress op. */
            op: number;

            /** Progress dropped. */
            dropped: number;

            /**
             * Encodes the specified Progress message. Does not implicitly {@link liminal.v1.Progress.verify|verify} messages.
             * @param message Progress message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Progress.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Progress message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Progress & liminal.v1.Progress.$Shape} Progress
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Progress & liminal.v1.Progress.$Shape;
        }

        namespace Progress {

            /** Properties of a Progress. */
            interface $Properties {

                /** Progress ref */
                ref?: (number|null);

                /** Progress op */
                op?: (number|null);

                /** Progress dropped */
                dropped?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Progress. */
            type $Shape = liminal.v1.Progress.$Properties;
        }

        /**
         * Properties of a Compensation.
         * @deprecated Use liminal.v1.Compensation.$Properties instead.
         */
        interface ICompensation extends liminal.v1.Compensation.$Properties {
        }

        /** Represents a Compensation. */
        class Compensation {

            /**
             * Constructs a new Compensation.
             * @param [properties] Properties to set
             */
            constructor(properties?: liminal.v1.Compensation.$Properties);

            /** Unknown fields preserved while decoding when enabled */
            $unknowns?: Uint8Array[];

            /** Compensation ref. */
            ref: number;

            /** Compensation op. */
            op: number;

            /** Compensation number. */
            number: number;

            /** Compensation envelope. */
            envelope?: (liminal.v1.Envelope.$Properties|null);

            /** Compensation label. */
            label: string;

            /** Compensation deadlineMs. */
            deadlineMs: number;

            /**
             * Encodes the specified Compensation message. Does not implicitly {@link liminal.v1.Compensation.verify|verify} messages.
             * @param message Compensation message or plain object to encode
             * @param [writer] Writer to encode to
             * @returns Writer
             */
            static encode(message: liminal.v1.Compensation.$Properties, writer?: $protobuf.Writer): $protobuf.Writer;

            /**
             * Decodes a Compensation message from the specified reader or buffer.
             * @param reader Reader or buffer to decode from
             * @param [length] Message length if known beforehand
             * @returns {liminal.v1.Compensation & liminal.v1.Compensation.$Shape} Compensation
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            static decode(reader: ($protobuf.Reader|Uint8Array), length?: number): liminal.v1.Compensation & liminal.v1.Compensation.$Shape;
        }

        namespace Compensation {

            /** Properties of a Compensation. */
            interface $Properties {

                /** Compensation ref */
                ref?: (number|null);

                /** Compensation op */
                op?: (number|null);

                /** Compensation number */
                number?: (number|null);

                /** Compensation envelope */
                envelope?: (liminal.v1.Envelope.$Properties|null);

                /** Compensation label */
                label?: (string|null);

                /** Compensation deadlineMs */
                deadlineMs?: (number|null);

                /** Unknown fields preserved while decoding when enabled */
                $unknowns?: Uint8Array[];
            }

            /** Shape of a Compensation. */
            type $Shape = liminal.v1.Compensation.$Properties;
        }
    }
}
