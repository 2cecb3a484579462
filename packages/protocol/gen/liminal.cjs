/*eslint-disable block-scoped-var, id-length, no-control-regex, no-magic-numbers, no-mixed-operators, no-prototype-builtins, no-redeclare, no-shadow, no-var, sort-vars, default-case, jsdoc/require-param*/
"use strict";

var $protobuf = require("protobufjs/minimal");

// Common aliases
var $Reader = $protobuf.Reader, $Writer = $protobuf.Writer, $util = $protobuf.util;
var $Object = $util.global.Object, $undefined = $util.global.undefined, $Error = $util.global.Error, $RangeError = $util.global.RangeError;

// Exported root namespace
var $root = $protobuf.roots["liminal-v1"] || ($protobuf.roots["liminal-v1"] = {});

$root.liminal = (function() {

    /**
     * Namespace liminal.
     * @exports liminal
     * @namespace
     */
    var liminal = {};

    liminal.v1 = (function() {

        /**
         * Namespace v1.
         * @memberof liminal
         * @namespace
         */
        var v1 = {};

        v1.Frame = (function() {

            /**
             * Properties of a Frame.
             * @typedef {Object} liminal.v1.Frame.$Properties
             * @property {liminal.v1.Message.$Properties|null} [message] Frame message
             * @property {liminal.v1.Reply.$Properties|null} [reply] Frame reply
             * @property {liminal.v1.Credit.$Properties|null} [credit] Frame credit
             * @property {liminal.v1.Exit.$Properties|null} [exit] Frame exit
             * @property {liminal.v1.Cancel.$Properties|null} [cancel] Frame cancel
             * @property {liminal.v1.Rejected.$Properties|null} [rejected] Frame rejected
             * @property {liminal.v1.Deferred.$Properties|null} [deferred] Frame deferred
             * @property {liminal.v1.Started.$Properties|null} [started] Frame started
             * @property {liminal.v1.Progress.$Properties|null} [progress] Frame progress
             * @property {liminal.v1.Compensation.$Properties|null} [compensation] Frame compensation
             * @property {liminal.v1.Ping.$Properties|null} [ping] Frame ping
             * @property {liminal.v1.Pong.$Properties|null} [pong] Frame pong
             * @property {liminal.v1.Hello.$Properties|null} [hello] Frame hello
             * @property {liminal.v1.Welcome.$Properties|null} [welcome] Frame welcome
             * @property {liminal.v1.Reject.$Properties|null} [reject] Frame reject
             * @property {liminal.v1.Goaway.$Properties|null} [goaway] Frame goaway
             * @property {liminal.v1.Goodbye.$Properties|null} [goodbye] Frame goodbye
             * @property {liminal.v1.Open.$Properties|null} [open] Frame open
             * @property {liminal.v1.Opened.$Properties|null} [opened] Frame opened
             * @property {liminal.v1.Close.$Properties|null} [close] Frame close
             * @property {liminal.v1.Closed.$Properties|null} [closed] Frame closed
             * @property {liminal.v1.PolicyEvent.$Properties|null} [policyEvent] Frame policyEvent
             * @property {liminal.v1.Register.$Properties|null} [register] Frame register
             * @property {liminal.v1.Registered.$Properties|null} [registered] Frame registered
             * @property {liminal.v1.Unregister.$Properties|null} [unregister] Frame unregister
             * @property {liminal.v1.Assign.$Properties|null} [assign] Frame assign
             * @property {liminal.v1.Assigned.$Properties|null} [assigned] Frame assigned
             * @property {liminal.v1.Declined.$Properties|null} [declined] Frame declined
             * @property {boolean|null} [critical] Frame critical
             * @property {"message"|"reply"|"credit"|"exit"|"cancel"|"rejected"|"deferred"|"started"|"progress"|"compensation"|"ping"|"pong"|"hello"|"welcome"|"reject"|"goaway"|"goodbye"|"open"|"opened"|"close"|"closed"|"policyEvent"|"register"|"registered"|"unregister"|"assign"|"assigned"|"declined"} [body] Frame body
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Frame.
             * @memberof liminal.v1
             * @interface IFrame
             * @augments liminal.v1.Frame.$Properties
             * @deprecated Use liminal.v1.Frame.$Properties instead.
             */

            /**
             * Narrowed shape of a Frame.
             * @typedef {{
             *   message?: liminal.v1.Message.$Shape|null;
             *   reply?: liminal.v1.Reply.$Shape|null;
             *   credit?: liminal.v1.Credit.$Shape|null;
             *   exit?: liminal.v1.Exit.$Shape|null;
             *   cancel?: liminal.v1.Cancel.$Shape|null;
             *   rejected?: liminal.v1.Rejected.$Shape|null;
             *   deferred?: liminal.v1.Deferred.$Shape|null;
             *   started?: liminal.v1.Started.$Shape|null;
             *   progress?: liminal.v1.Progress.$Shape|null;
             *   compensation?: liminal.v1.Compensation.$Shape|null;
             *   ping?: liminal.v1.Ping.$Shape|null;
             *   pong?: liminal.v1.Pong.$Shape|null;
             *   hello?: liminal.v1.Hello.$Shape|null;
             *   welcome?: liminal.v1.Welcome.$Shape|null;
             *   reject?: liminal.v1.Reject.$Shape|null;
             *   goaway?: liminal.v1.Goaway.$Shape|null;
             *   goodbye?: liminal.v1.Goodbye.$Shape|null;
             *   open?: liminal.v1.Open.$Shape|null;
             *   opened?: liminal.v1.Opened.$Shape|null;
             *   close?: liminal.v1.Close.$Shape|null;
             *   closed?: liminal.v1.Closed.$Shape|null;
             *   policyEvent?: liminal.v1.PolicyEvent.$Shape|null;
             *   register?: liminal.v1.Register.$Shape|null;
             *   registered?: liminal.v1.Registered.$Shape|null;
             *   unregister?: liminal.v1.Unregister.$Shape|null;
             *   assign?: liminal.v1.Assign.$Shape|null;
             *   assigned?: liminal.v1.Assigned.$Shape|null;
             *   declined?: liminal.v1.Declined.$Shape|null;
             *   critical?: boolean|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ body?: undefined; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "message"; message: liminal.v1.Message.$Shape; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "reply"; message?: null; reply: liminal.v1.Reply.$Shape; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "credit"; message?: null; reply?: null; credit: liminal.v1.Credit.$Shape; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "exit"; message?: null; reply?: null; credit?: null; exit: liminal.v1.Exit.$Shape; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "cancel"; message?: null; reply?: null; credit?: null; exit?: null; cancel: liminal.v1.Cancel.$Shape; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "rejected"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected: liminal.v1.Rejected.$Shape; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "deferred"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred: liminal.v1.Deferred.$Shape; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "started"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started: liminal.v1.Started.$Shape; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "progress"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress: liminal.v1.Progress.$Shape; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "compensation"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation: liminal.v1.Compensation.$Shape; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "ping"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping: liminal.v1.Ping.$Shape; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "pong"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong: liminal.v1.Pong.$Shape; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "hello"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello: liminal.v1.Hello.$Shape; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "welcome"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome: liminal.v1.Welcome.$Shape; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "reject"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject: liminal.v1.Reject.$Shape; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "goaway"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway: liminal.v1.Goaway.$Shape; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "goodbye"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye: liminal.v1.Goodbye.$Shape; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "open"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open: liminal.v1.Open.$Shape; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "opened"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened: liminal.v1.Opened.$Shape; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "close"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close: liminal.v1.Close.$Shape; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "closed"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed: liminal.v1.Closed.$Shape; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "policyEvent"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent: liminal.v1.PolicyEvent.$Shape; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "register"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register: liminal.v1.Register.$Shape; registered?: null; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "registered"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered: liminal.v1.Registered.$Shape; unregister?: null; assign?: null; assigned?: null; declined?: null }|{ body?: "unregister"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister: liminal.v1.Unregister.$Shape; assign?: null; assigned?: null; declined?: null }|{ body?: "assign"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign: liminal.v1.Assign.$Shape; assigned?: null; declined?: null }|{ body?: "assigned"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned: liminal.v1.Assigned.$Shape; declined?: null }|{ body?: "declined"; message?: null; reply?: null; credit?: null; exit?: null; cancel?: null; rejected?: null; deferred?: null; started?: null; progress?: null; compensation?: null; ping?: null; pong?: null; hello?: null; welcome?: null; reject?: null; goaway?: null; goodbye?: null; open?: null; opened?: null; close?: null; closed?: null; policyEvent?: null; register?: null; registered?: null; unregister?: null; assign?: null; assigned?: null; declined: liminal.v1.Declined.$Shape })
             * )} liminal.v1.Frame.$Shape
             */

            /**
             * Constructs a new Frame.
             * @memberof liminal.v1
             * @classdesc Represents a Frame.
             * @constructor
             * @param {liminal.v1.Frame.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Frame = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Frame message.
             * @member {liminal.v1.Message.$Properties|null|undefined} message
             * @memberof liminal.v1.Frame
             * @instance
             */
            Frame.prototype.message = null;

            /**
             * Frame reply.
             * @member {liminal.v1.Reply.$Properties|null|undefined} reply
             * @memberof liminal.v1.Frame
             * @instance
             */
            Frame.prototype.reply = null;

            /**
             * Frame credit.
             * @member {liminal.v1.Credit.$Properties|null|undefined} credit
             * @memberof liminal.v1.Frame
             * @instance
             */
            Frame.prototype.credit = null;

            /**
             * Frame exit.
             * @member {liminal.v1.Exit.$Properties|null|undefined} exit
             * @memberof liminal.v1.Frame
             * @instance
             */
            Frame.prototype.exit = null;

            /**
             * Frame cancel.
             * @member {liminal.v1.Cancel.$Properties|null|undefined} cancel
             * @memberof liminal.v1.Frame
             * @instance
             */
            Frame.prototype.cancel = null;

            /**
             * Frame rejected.
             * @member {liminal.v1.Rejected.$Properties|null|undefined} rejected
             * @memberof liminal.v1.Frame
             * @instance
             */
            Frame.prototype.rejected = null;

            /**
             * Frame deferred.
             * @member {liminal.v1.Deferred.$Properties|null|undefined} deferred
             * @memberof liminal.v1.Frame
             * @instance
             */
            Frame.prototype.deferred = null;

            /**
             * Frame started.
             * @member {liminal.v1.Started.$Properties|null|undefined} started
             * @memberof liminal.v1.Frame
             * @instance
             */
            Frame.prototype.started = null;

            /**
             * Frame progress.
             * @member {liminal.v1.Progress.$Properties|null|undefined} progress
             * @memberof liminal.v1.Frame
             * @instance
             */
            Frame.prototype.progress = null;

            /**
             * Frame compensation.
             * @member {liminal.v1.Compensation.$Properties|null|undefined} compensation
             * @memberof liminal.v1.Frame
             * @instance
             */
            Frame.prototype.compensation = null;

            /**
             * Frame ping.
             * @member {liminal.v1.Ping.$Properties|null|undefined} ping
             * @memberof liminal.v1.Frame
             * @instance
             */
            Frame.prototype.ping = null;

            /**
             * Frame pong.
             * @member {liminal.v1.Pong.$Properties|null|undefined} pong
             * @memberof liminal.v1.Frame
             * @instance
             */
            Frame.prototype.pong = null;

            /**
             * Frame hello.
             * @member {liminal.v1.Hello.$Properties|null|undefined} hello
             * @memberof liminal.v1.Frame
             * @instance
             */
            Frame.prototype.hello = null;

            /**
             * Frame welcome.
             * @member {liminal.v1.Welcome.$Properties|null|undefined} welcome
             * @memberof liminal.v1.Frame
             * @instance
             */
            Frame.prototype.welcome = null;

            /**
             * Frame reject.
             * @member {liminal.v1.Reject.$Properties|null|undefined} reject
             * @memberof liminal.v1.Frame
             * @instance
             */
            Frame.prototype.reject = null;

            /**
             * Frame goaway.
             * @member {liminal.v1.Goaway.$Properties|null|undefined} goaway
             * @memberof liminal.v1.Frame
             * @instance
             */
            Frame.prototype.goaway = null;

            /**
             * Frame goodbye.
             * @member {liminal.v1.Goodbye.$Properties|null|undefined} goodbye
             * @memberof liminal.v1.Frame
             * @instance
             */
            Frame.prototype.goodbye = null;

            /**
             * Frame open.
             * @member {liminal.v1.Open.$Properties|null|undefined} open
             * @memberof liminal.v1.Frame
             * @instance
             */
            Frame.prototype.open = null;

            /**
             * Frame opened.
             * @member {liminal.v1.Opened.$Properties|null|undefined} opened
             * @memberof liminal.v1.Frame
             * @instance
             */
            Frame.prototype.opened = null;

            /**
             * Frame close.
             * @member {liminal.v1.Close.$Properties|null|undefined} close
             * @memberof liminal.v1.Frame
             * @instance
             */
            Frame.prototype.close = null;

            /**
             * Frame closed.
             * @member {liminal.v1.Closed.$Properties|null|undefined} closed
             * @memberof liminal.v1.Frame
             * @instance
             */
            Frame.prototype.closed = null;

            /**
             * Frame policyEvent.
             * @member {liminal.v1.PolicyEvent.$Properties|null|undefined} policyEvent
             * @memberof liminal.v1.Frame
             * @instance
             */
            Frame.prototype.policyEvent = null;

            /**
             * Frame register.
             * @member {liminal.v1.Register.$Properties|null|undefined} register
             * @memberof liminal.v1.Frame
             * @instance
             */
            Frame.prototype.register = null;

            /**
             * Frame registered.
             * @member {liminal.v1.Registered.$Properties|null|undefined} registered
             * @memberof liminal.v1.Frame
             * @instance
             */
            Frame.prototype.registered = null;

            /**
             * Frame unregister.
             * @member {liminal.v1.Unregister.$Properties|null|undefined} unregister
             * @memberof liminal.v1.Frame
             * @instance
             */
            Frame.prototype.unregister = null;

            /**
             * Frame assign.
             * @member {liminal.v1.Assign.$Properties|null|undefined} assign
             * @memberof liminal.v1.Frame
             * @instance
             */
            Frame.prototype.assign = null;

            /**
             * Frame assigned.
             * @member {liminal.v1.Assigned.$Properties|null|undefined} assigned
             * @memberof liminal.v1.Frame
             * @instance
             */
            Frame.prototype.assigned = null;

            /**
             * Frame declined.
             * @member {liminal.v1.Declined.$Properties|null|undefined} declined
             * @memberof liminal.v1.Frame
             * @instance
             */
            Frame.prototype.declined = null;

            /**
             * Frame critical.
             * @member {boolean} critical
             * @memberof liminal.v1.Frame
             * @instance
             */
            Frame.prototype.critical = false;

            // OneOf field names bound to virtual getters and setters
            var $oneOfFields;

            /**
             * Frame body.
             * @member {"message"|"reply"|"credit"|"exit"|"cancel"|"rejected"|"deferred"|"started"|"progress"|"compensation"|"ping"|"pong"|"hello"|"welcome"|"reject"|"goaway"|"goodbye"|"open"|"opened"|"close"|"closed"|"policyEvent"|"register"|"registered"|"unregister"|"assign"|"assigned"|"declined"|undefined} body
             * @memberof liminal.v1.Frame
             * @instance
             */
            $Object.defineProperty(Frame.prototype, "body", {
                get: $util.oneOfGetter($oneOfFields = ["message", "reply", "credit", "exit", "cancel", "rejected", "deferred", "started", "progress", "compensation", "ping", "pong", "hello", "welcome", "reject", "goaway", "goodbye", "open", "opened", "close", "closed", "policyEvent", "register", "registered", "unregister", "assign", "assigned", "declined"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Frame message. Does not implicitly {@link liminal.v1.Frame.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Frame
             * @static
             * @param {liminal.v1.Frame.$Properties} message Frame message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Frame.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.message != null && $Object.hasOwnProperty.call(message, "message"))
                    $root.liminal.v1.Message.encode(message.message, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.reply != null && $Object.hasOwnProperty.call(message, "reply"))
                    $root.liminal.v1.Reply.encode(message.reply, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.credit != null && $Object.hasOwnProperty.call(message, "credit"))
                    $root.liminal.v1.Credit.encode(message.credit, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.exit != null && $Object.hasOwnProperty.call(message, "exit"))
                    $root.liminal.v1.Exit.encode(message.exit, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.cancel != null && $Object.hasOwnProperty.call(message, "cancel"))
                    $root.liminal.v1.Cancel.encode(message.cancel, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.rejected != null && $Object.hasOwnProperty.call(message, "rejected"))
                    $root.liminal.v1.Rejected.encode(message.rejected, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.deferred != null && $Object.hasOwnProperty.call(message, "deferred"))
                    $root.liminal.v1.Deferred.encode(message.deferred, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.started != null && $Object.hasOwnProperty.call(message, "started"))
                    $root.liminal.v1.Started.encode(message.started, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.progress != null && $Object.hasOwnProperty.call(message, "progress"))
                    $root.liminal.v1.Progress.encode(message.progress, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.compensation != null && $Object.hasOwnProperty.call(message, "compensation"))
                    $root.liminal.v1.Compensation.encode(message.compensation, writer.uint32(/* id 11, wireType 2 =*/90).fork(), _depth + 1).ldelim();
                if (message.ping != null && $Object.hasOwnProperty.call(message, "ping"))
                    $root.liminal.v1.Ping.encode(message.ping, writer.uint32(/* id 13, wireType 2 =*/106).fork(), _depth + 1).ldelim();
                if (message.pong != null && $Object.hasOwnProperty.call(message, "pong"))
                    $root.liminal.v1.Pong.encode(message.pong, writer.uint32(/* id 14, wireType 2 =*/114).fork(), _depth + 1).ldelim();
                if (message.critical != null && $Object.hasOwnProperty.call(message, "critical") && message.critical !== false)
                    writer.uint32(/* id 15, wireType 0 =*/120).bool(message.critical);
                if (message.hello != null && $Object.hasOwnProperty.call(message, "hello"))
                    $root.liminal.v1.Hello.encode(message.hello, writer.uint32(/* id 16, wireType 2 =*/130).fork(), _depth + 1).ldelim();
                if (message.welcome != null && $Object.hasOwnProperty.call(message, "welcome"))
                    $root.liminal.v1.Welcome.encode(message.welcome, writer.uint32(/* id 17, wireType 2 =*/138).fork(), _depth + 1).ldelim();
                if (message.reject != null && $Object.hasOwnProperty.call(message, "reject"))
                    $root.liminal.v1.Reject.encode(message.reject, writer.uint32(/* id 18, wireType 2 =*/146).fork(), _depth + 1).ldelim();
                if (message.goaway != null && $Object.hasOwnProperty.call(message, "goaway"))
                    $root.liminal.v1.Goaway.encode(message.goaway, writer.uint32(/* id 21, wireType 2 =*/170).fork(), _depth + 1).ldelim();
                if (message.goodbye != null && $Object.hasOwnProperty.call(message, "goodbye"))
                    $root.liminal.v1.Goodbye.encode(message.goodbye, writer.uint32(/* id 22, wireType 2 =*/178).fork(), _depth + 1).ldelim();
                if (message.open != null && $Object.hasOwnProperty.call(message, "open"))
                    $root.liminal.v1.Open.encode(message.open, writer.uint32(/* id 24, wireType 2 =*/194).fork(), _depth + 1).ldelim();
                if (message.opened != null && $Object.hasOwnProperty.call(message, "opened"))
                    $root.liminal.v1.Opened.encode(message.opened, writer.uint32(/* id 25, wireType 2 =*/202).fork(), _depth + 1).ldelim();
                if (message.close != null && $Object.hasOwnProperty.call(message, "close"))
                    $root.liminal.v1.Close.encode(message.close, writer.uint32(/* id 26, wireType 2 =*/210).fork(), _depth + 1).ldelim();
                if (message.closed != null && $Object.hasOwnProperty.call(message, "closed"))
                    $root.liminal.v1.Closed.encode(message.closed, writer.uint32(/* id 27, wireType 2 =*/218).fork(), _depth + 1).ldelim();
                if (message.policyEvent != null && $Object.hasOwnProperty.call(message, "policyEvent"))
                    $root.liminal.v1.PolicyEvent.encode(message.policyEvent, writer.uint32(/* id 28, wireType 2 =*/226).fork(), _depth + 1).ldelim();
                if (message.register != null && $Object.hasOwnProperty.call(message, "register"))
                    $root.liminal.v1.Register.encode(message.register, writer.uint32(/* id 32, wireType 2 =*/258).fork(), _depth + 1).ldelim();
                if (message.registered != null && $Object.hasOwnProperty.call(message, "registered"))
                    $root.liminal.v1.Registered.encode(message.registered, writer.uint32(/* id 33, wireType 2 =*/266).fork(), _depth + 1).ldelim();
                if (message.unregister != null && $Object.hasOwnProperty.call(message, "unregister"))
                    $root.liminal.v1.Unregister.encode(message.unregister, writer.uint32(/* id 34, wireType 2 =*/274).fork(), _depth + 1).ldelim();
                if (message.assign != null && $Object.hasOwnProperty.call(message, "assign"))
                    $root.liminal.v1.Assign.encode(message.assign, writer.uint32(/* id 35, wireType 2 =*/282).fork(), _depth + 1).ldelim();
                if (message.assigned != null && $Object.hasOwnProperty.call(message, "assigned"))
                    $root.liminal.v1.Assigned.encode(message.assigned, writer.uint32(/* id 36, wireType 2 =*/290).fork(), _depth + 1).ldelim();
                if (message.declined != null && $Object.hasOwnProperty.call(message, "declined"))
                    $root.liminal.v1.Declined.encode(message.declined, writer.uint32(/* id 37, wireType 2 =*/298).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Frame message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Frame
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Frame & liminal.v1.Frame.$Shape} Frame
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Frame.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Frame();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.message = $root.liminal.v1.Message.decode(reader, reader.size(), $undefined, _depth + 1, message.message);
                            message.body = "message";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.reply = $root.liminal.v1.Reply.decode(reader, reader.size(), $undefined, _depth + 1, message.reply);
                            message.body = "reply";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.credit = $root.liminal.v1.Credit.decode(reader, reader.size(), $undefined, _depth + 1, message.credit);
                            message.body = "credit";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.exit = $root.liminal.v1.Exit.decode(reader, reader.size(), $undefined, _depth + 1, message.exit);
                            message.body = "exit";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.cancel = $root.liminal.v1.Cancel.decode(reader, reader.size(), $undefined, _depth + 1, message.cancel);
                            message.body = "cancel";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.rejected = $root.liminal.v1.Rejected.decode(reader, reader.size(), $undefined, _depth + 1, message.rejected);
                            message.body = "rejected";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.deferred = $root.liminal.v1.Deferred.decode(reader, reader.size(), $undefined, _depth + 1, message.deferred);
                            message.body = "deferred";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.started = $root.liminal.v1.Started.decode(reader, reader.size(), $undefined, _depth + 1, message.started);
                            message.body = "started";
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.progress = $root.liminal.v1.Progress.decode(reader, reader.size(), $undefined, _depth + 1, message.progress);
                            message.body = "progress";
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            message.compensation = $root.liminal.v1.Compensation.decode(reader, reader.size(), $undefined, _depth + 1, message.compensation);
                            message.body = "compensation";
                            continue;
                        }
                    case 13: {
                            if (wireType !== 2)
                                break;
                            message.ping = $root.liminal.v1.Ping.decode(reader, reader.size(), $undefined, _depth + 1, message.ping);
                            message.body = "ping";
                            continue;
                        }
                    case 14: {
                            if (wireType !== 2)
                                break;
                            message.pong = $root.liminal.v1.Pong.decode(reader, reader.size(), $undefined, _depth + 1, message.pong);
                            message.body = "pong";
                            continue;
                        }
                    case 16: {
                            if (wireType !== 2)
                                break;
                            message.hello = $root.liminal.v1.Hello.decode(reader, reader.size(), $undefined, _depth + 1, message.hello);
                            message.body = "hello";
                            continue;
                        }
                    case 17: {
                            if (wireType !== 2)
                                break;
                            message.welcome = $root.liminal.v1.Welcome.decode(reader, reader.size(), $undefined, _depth + 1, message.welcome);
                            message.body = "welcome";
                            continue;
                        }
                    case 18: {
                            if (wireType !== 2)
                                break;
                            message.reject = $root.liminal.v1.Reject.decode(reader, reader.size(), $undefined, _depth + 1, message.reject);
                            message.body = "reject";
                            continue;
                        }
                    case 21: {
                            if (wireType !== 2)
                                break;
                            message.goaway = $root.liminal.v1.Goaway.decode(reader, reader.size(), $undefined, _depth + 1, message.goaway);
                            message.body = "goaway";
                            continue;
                        }
                    case 22: {
                            if (wireType !== 2)
                                break;
                            message.goodbye = $root.liminal.v1.Goodbye.decode(reader, reader.size(), $undefined, _depth + 1, message.goodbye);
                            message.body = "goodbye";
                            continue;
                        }
                    case 24: {
                            if (wireType !== 2)
                                break;
                            message.open = $root.liminal.v1.Open.decode(reader, reader.size(), $undefined, _depth + 1, message.open);
                            message.body = "open";
                            continue;
                        }
                    case 25: {
                            if (wireType !== 2)
                                break;
                            message.opened = $root.liminal.v1.Opened.decode(reader, reader.size(), $undefined, _depth + 1, message.opened);
                            message.body = "opened";
                            continue;
                        }
                    case 26: {
                            if (wireType !== 2)
                                break;
                            message.close = $root.liminal.v1.Close.decode(reader, reader.size(), $undefined, _depth + 1, message.close);
                            message.body = "close";
                            continue;
                        }
                    case 27: {
                            if (wireType !== 2)
                                break;
                            message.closed = $root.liminal.v1.Closed.decode(reader, reader.size(), $undefined, _depth + 1, message.closed);
                            message.body = "closed";
                            continue;
                        }
                    case 28: {
                            if (wireType !== 2)
                                break;
                            message.policyEvent = $root.liminal.v1.PolicyEvent.decode(reader, reader.size(), $undefined, _depth + 1, message.policyEvent);
                            message.body = "policyEvent";
                            continue;
                        }
                    case 32: {
                            if (wireType !== 2)
                                break;
                            message.register = $root.liminal.v1.Register.decode(reader, reader.size(), $undefined, _depth + 1, message.register);
                            message.body = "register";
                            continue;
                        }
                    case 33: {
                            if (wireType !== 2)
                                break;
                            message.registered = $root.liminal.v1.Registered.decode(reader, reader.size(), $undefined, _depth + 1, message.registered);
                            message.body = "registered";
                            continue;
                        }
                    case 34: {
                            if (wireType !== 2)
                                break;
                            message.unregister = $root.liminal.v1.Unregister.decode(reader, reader.size(), $undefined, _depth + 1, message.unregister);
                            message.body = "unregister";
                            continue;
                        }
                    case 35: {
                            if (wireType !== 2)
                                break;
                            message.assign = $root.liminal.v1.Assign.decode(reader, reader.size(), $undefined, _depth + 1, message.assign);
                            message.body = "assign";
                            continue;
                        }
                    case 36: {
                            if (wireType !== 2)
                                break;
                            message.assigned = $root.liminal.v1.Assigned.decode(reader, reader.size(), $undefined, _depth + 1, message.assigned);
                            message.body = "assigned";
                            continue;
                        }
                    case 37: {
                            if (wireType !== 2)
                                break;
                            message.declined = $root.liminal.v1.Declined.decode(reader, reader.size(), $undefined, _depth + 1, message.declined);
                            message.body = "declined";
                            continue;
                        }
                    case 15: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.critical = value;
                            else
                                delete message.critical;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Frame;
        })();

        v1.Hello = (function() {

            /**
             * Properties of a Hello.
             * @typedef {Object} liminal.v1.Hello.$Properties
             * @property {number|null} [minVersion] Hello minVersion
             * @property {number|null} [maxVersion] Hello maxVersion
             * @property {Array.<string>|null} [capabilities] Hello capabilities
             * @property {string|null} [clientName] Hello clientName
             * @property {string|null} [clientVersion] Hello clientVersion
             * @property {liminal.v1.Credentials.$Properties|null} [auth] Hello auth
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Hello.
             * @memberof liminal.v1
             * @interface IHello
             * @augments liminal.v1.Hello.$Properties
             * @deprecated Use liminal.v1.Hello.$Properties instead.
             */

            /**
             * Shape of a Hello.
             * @typedef {liminal.v1.Hello.$Properties} liminal.v1.Hello.$Shape
             */

            /**
             * Constructs a new Hello.
             * @memberof liminal.v1
             * @classdesc Represents a Hello.
             * @constructor
             * @param {liminal.v1.Hello.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Hello = function (properties) {
                this.capabilities = [];
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Hello minVersion.
             * @member {number} minVersion
             * @memberof liminal.v1.Hello
             * @instance
             */
            Hello.prototype.minVersion = 0;

            /**
             * Hello maxVersion.
             * @member {number} maxVersion
             * @memberof liminal.v1.Hello
             * @instance
             */
            Hello.prototype.maxVersion = 0;

            /**
             * Hello capabilities.
             * @member {Array.<string>} capabilities
             * @memberof liminal.v1.Hello
             * @instance
             */
            Hello.prototype.capabilities = $util.emptyArray;

            /**
             * Hello clientName.
             * @member {string} clientName
             * @memberof liminal.v1.Hello
             * @instance
             */
            Hello.prototype.clientName = "";

            /**
             * Hello clientVersion.
             * @member {string} clientVersion
             * @memberof liminal.v1.Hello
             * @instance
             */
            Hello.prototype.clientVersion = "";

            /**
             * Hello auth.
             * @member {liminal.v1.Credentials.$Properties|null|undefined} auth
             * @memberof liminal.v1.Hello
             * @instance
             */
            Hello.prototype.auth = null;

            /**
             * Encodes the specified Hello message. Does not implicitly {@link liminal.v1.Hello.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Hello
             * @static
             * @param {liminal.v1.Hello.$Properties} message Hello message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Hello.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.minVersion != null && $Object.hasOwnProperty.call(message, "minVersion") && message.minVersion !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.minVersion);
                if (message.maxVersion != null && $Object.hasOwnProperty.call(message, "maxVersion") && message.maxVersion !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.maxVersion);
                if (message.capabilities != null && message.capabilities.length)
                    for (var i = 0; i < message.capabilities.length; ++i)
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.capabilities[i]);
                if (message.clientName != null && $Object.hasOwnProperty.call(message, "clientName") && message.clientName !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.clientName);
                if (message.clientVersion != null && $Object.hasOwnProperty.call(message, "clientVersion") && message.clientVersion !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.clientVersion);
                if (message.auth != null && $Object.hasOwnProperty.call(message, "auth"))
                    $root.liminal.v1.Credentials.encode(message.auth, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Hello message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Hello
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Hello & liminal.v1.Hello.$Shape} Hello
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Hello.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Hello();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.minVersion = value;
                            else
                                delete message.minVersion;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.maxVersion = value;
                            else
                                delete message.maxVersion;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.capabilities && message.capabilities.length))
                                message.capabilities = [];
                            message.capabilities.push(reader.stringVerify());
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.clientName = value;
                            else
                                delete message.clientName;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.clientVersion = value;
                            else
                                delete message.clientVersion;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.auth = $root.liminal.v1.Credentials.decode(reader, reader.size(), $undefined, _depth + 1, message.auth);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Hello;
        })();

        v1.Credentials = (function() {

            /**
             * Properties of a Credentials.
             * @typedef {Object} liminal.v1.Credentials.$Properties
             * @property {string|null} [scheme] Credentials scheme
             * @property {Uint8Array|null} [credentials] Credentials credentials
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Credentials.
             * @memberof liminal.v1
             * @interface ICredentials
             * @augments liminal.v1.Credentials.$Properties
             * @deprecated Use liminal.v1.Credentials.$Properties instead.
             */

            /**
             * Shape of a Credentials.
             * @typedef {liminal.v1.Credentials.$Properties} liminal.v1.Credentials.$Shape
             */

            /**
             * Constructs a new Credentials.
             * @memberof liminal.v1
             * @classdesc Represents a Credentials.
             * @constructor
             * @param {liminal.v1.Credentials.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Credentials = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Credentials scheme.
             * @member {string} scheme
             * @memberof liminal.v1.Credentials
             * @instance
             */
            Credentials.prototype.scheme = "";

            /**
             * Credentials credentials.
             * @member {Uint8Array} credentials
             * @memberof liminal.v1.Credentials
             * @instance
             */
            Credentials.prototype.credentials = $util.newBuffer([]);

            /**
             * Encodes the specified Credentials message. Does not implicitly {@link liminal.v1.Credentials.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Credentials
             * @static
             * @param {liminal.v1.Credentials.$Properties} message Credentials message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Credentials.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.scheme != null && $Object.hasOwnProperty.call(message, "scheme") && message.scheme !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.scheme);
                if (message.credentials != null && $Object.hasOwnProperty.call(message, "credentials") && message.credentials.length)
                    writer.uint32(/* id 2, wireType 2 =*/18).bytes(message.credentials);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Credentials message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Credentials
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Credentials & liminal.v1.Credentials.$Shape} Credentials
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Credentials.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Credentials();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.scheme = value;
                            else
                                delete message.scheme;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.credentials = value;
                            else
                                delete message.credentials;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Credentials;
        })();

        v1.Welcome = (function() {

            /**
             * Properties of a Welcome.
             * @typedef {Object} liminal.v1.Welcome.$Properties
             * @property {number|null} [version] Welcome version
             * @property {Array.<string>|null} [capabilities] Welcome capabilities
             * @property {string|null} [node] Welcome node
             * @property {number|Long|null} [creation] Welcome creation
             * @property {liminal.v1.Limits.$Properties|null} [limits] Welcome limits
             * @property {number|null} [keepaliveMs] Welcome keepaliveMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Welcome.
             * @memberof liminal.v1
             * @interface IWelcome
             * @augments liminal.v1.Welcome.$Properties
             * @deprecated Use liminal.v1.Welcome.$Properties instead.
             */

            /**
             * Shape of a Welcome.
             * @typedef {liminal.v1.Welcome.$Properties} liminal.v1.Welcome.$Shape
             */

            /**
             * Constructs a new Welcome.
             * @memberof liminal.v1
             * @classdesc Represents a Welcome.
             * @constructor
             * @param {liminal.v1.Welcome.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Welcome = function (properties) {
                this.capabilities = [];
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Welcome version.
             * @member {number} version
             * @memberof liminal.v1.Welcome
             * @instance
             */
            Welcome.prototype.version = 0;

            /**
             * Welcome capabilities.
             * @member {Array.<string>} capabilities
             * @memberof liminal.v1.Welcome
             * @instance
             */
            Welcome.prototype.capabilities = $util.emptyArray;

            /**
             * Welcome node.
             * @member {string} node
             * @memberof liminal.v1.Welcome
             * @instance
             */
            Welcome.prototype.node = "";

            /**
             * Welcome creation.
             * @member {number|Long} creation
             * @memberof liminal.v1.Welcome
             * @instance
             */
            Welcome.prototype.creation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Welcome limits.
             * @member {liminal.v1.Limits.$Properties|null|undefined} limits
             * @memberof liminal.v1.Welcome
             * @instance
             */
            Welcome.prototype.limits = null;

            /**
             * Welcome keepaliveMs.
             * @member {number} keepaliveMs
             * @memberof liminal.v1.Welcome
             * @instance
             */
            Welcome.prototype.keepaliveMs = 0;

            /**
             * Encodes the specified Welcome message. Does not implicitly {@link liminal.v1.Welcome.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Welcome
             * @static
             * @param {liminal.v1.Welcome.$Properties} message Welcome message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Welcome.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.version);
                if (message.capabilities != null && message.capabilities.length)
                    for (var i = 0; i < message.capabilities.length; ++i)
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.capabilities[i]);
                if (message.node != null && $Object.hasOwnProperty.call(message, "node") && message.node !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.node);
                if (message.creation != null && $Object.hasOwnProperty.call(message, "creation") && (typeof message.creation === "object" ? message.creation.low || message.creation.high : message.creation !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.creation);
                if (message.limits != null && $Object.hasOwnProperty.call(message, "limits"))
                    $root.liminal.v1.Limits.encode(message.limits, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.keepaliveMs != null && $Object.hasOwnProperty.call(message, "keepaliveMs") && message.keepaliveMs !== 0)
                    writer.uint32(/* id 9, wireType 0 =*/72).uint32(message.keepaliveMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Welcome message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Welcome
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Welcome & liminal.v1.Welcome.$Shape} Welcome
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Welcome.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Welcome();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.capabilities && message.capabilities.length))
                                message.capabilities = [];
                            message.capabilities.push(reader.stringVerify());
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.node = value;
                            else
                                delete message.node;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.creation = value;
                            else
                                delete message.creation;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.limits = $root.liminal.v1.Limits.decode(reader, reader.size(), $undefined, _depth + 1, message.limits);
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.keepaliveMs = value;
                            else
                                delete message.keepaliveMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Welcome;
        })();

        v1.Limits = (function() {

            /**
             * Properties of a Limits.
             * @typedef {Object} liminal.v1.Limits.$Properties
             * @property {number|null} [payloadBytes] Limits payloadBytes
             * @property {number|null} [conversations] Limits conversations
             * @property {number|null} [operations] Limits operations
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Limits.
             * @memberof liminal.v1
             * @interface ILimits
             * @augments liminal.v1.Limits.$Properties
             * @deprecated Use liminal.v1.Limits.$Properties instead.
             */

            /**
             * Shape of a Limits.
             * @typedef {liminal.v1.Limits.$Properties} liminal.v1.Limits.$Shape
             */

            /**
             * Constructs a new Limits.
             * @memberof liminal.v1
             * @classdesc Represents a Limits.
             * @constructor
             * @param {liminal.v1.Limits.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Limits = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Limits payloadBytes.
             * @member {number} payloadBytes
             * @memberof liminal.v1.Limits
             * @instance
             */
            Limits.prototype.payloadBytes = 0;

            /**
             * Limits conversations.
             * @member {number} conversations
             * @memberof liminal.v1.Limits
             * @instance
             */
            Limits.prototype.conversations = 0;

            /**
             * Limits operations.
             * @member {number} operations
             * @memberof liminal.v1.Limits
             * @instance
             */
            Limits.prototype.operations = 0;

            /**
             * Encodes the specified Limits message. Does not implicitly {@link liminal.v1.Limits.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Limits
             * @static
             * @param {liminal.v1.Limits.$Properties} message Limits message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Limits.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.payloadBytes != null && $Object.hasOwnProperty.call(message, "payloadBytes") && message.payloadBytes !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.payloadBytes);
                if (message.conversations != null && $Object.hasOwnProperty.call(message, "conversations") && message.conversations !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.conversations);
                if (message.operations != null && $Object.hasOwnProperty.call(message, "operations") && message.operations !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.operations);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Limits message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Limits
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Limits & liminal.v1.Limits.$Shape} Limits
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Limits.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Limits();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.payloadBytes = value;
                            else
                                delete message.payloadBytes;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.conversations = value;
                            else
                                delete message.conversations;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.operations = value;
                            else
                                delete message.operations;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Limits;
        })();

        v1.Reject = (function() {

            /**
             * Properties of a Reject.
             * @typedef {Object} liminal.v1.Reject.$Properties
             * @property {liminal.v1.Status.$Properties|null} [status] Reject status
             * @property {Array.<string>|null} [alternates] Reject alternates
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Reject.
             * @memberof liminal.v1
             * @interface IReject
             * @augments liminal.v1.Reject.$Properties
             * @deprecated Use liminal.v1.Reject.$Properties instead.
             */

            /**
             * Shape of a Reject.
             * @typedef {liminal.v1.Reject.$Properties} liminal.v1.Reject.$Shape
             */

            /**
             * Constructs a new Reject.
             * @memberof liminal.v1
             * @classdesc Represents a Reject.
             * @constructor
             * @param {liminal.v1.Reject.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Reject = function (properties) {
                this.alternates = [];
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Reject status.
             * @member {liminal.v1.Status.$Properties|null|undefined} status
             * @memberof liminal.v1.Reject
             * @instance
             */
            Reject.prototype.status = null;

            /**
             * Reject alternates.
             * @member {Array.<string>} alternates
             * @memberof liminal.v1.Reject
             * @instance
             */
            Reject.prototype.alternates = $util.emptyArray;

            /**
             * Encodes the specified Reject message. Does not implicitly {@link liminal.v1.Reject.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Reject
             * @static
             * @param {liminal.v1.Reject.$Properties} message Reject message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Reject.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    $root.liminal.v1.Status.encode(message.status, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.alternates != null && message.alternates.length)
                    for (var i = 0; i < message.alternates.length; ++i)
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.alternates[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Reject message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Reject
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Reject & liminal.v1.Reject.$Shape} Reject
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Reject.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Reject();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.status = $root.liminal.v1.Status.decode(reader, reader.size(), $undefined, _depth + 1, message.status);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.alternates && message.alternates.length))
                                message.alternates = [];
                            message.alternates.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Reject;
        })();

        v1.Goaway = (function() {

            /**
             * Properties of a Goaway.
             * @typedef {Object} liminal.v1.Goaway.$Properties
             * @property {liminal.v1.Status.$Properties|null} [status] Goaway status
             * @property {number|null} [deadlineMs] Goaway deadlineMs
             * @property {Array.<string>|null} [alternates] Goaway alternates
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Goaway.
             * @memberof liminal.v1
             * @interface IGoaway
             * @augments liminal.v1.Goaway.$Properties
             * @deprecated Use liminal.v1.Goaway.$Properties instead.
             */

            /**
             * Shape of a Goaway.
             * @typedef {liminal.v1.Goaway.$Properties} liminal.v1.Goaway.$Shape
             */

            /**
             * Constructs a new Goaway.
             * @memberof liminal.v1
             * @classdesc Represents a Goaway.
             * @constructor
             * @param {liminal.v1.Goaway.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Goaway = function (properties) {
                this.alternates = [];
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Goaway status.
             * @member {liminal.v1.Status.$Properties|null|undefined} status
             * @memberof liminal.v1.Goaway
             * @instance
             */
            Goaway.prototype.status = null;

            /**
             * Goaway deadlineMs.
             * @member {number} deadlineMs
             * @memberof liminal.v1.Goaway
             * @instance
             */
            Goaway.prototype.deadlineMs = 0;

            /**
             * Goaway alternates.
             * @member {Array.<string>} alternates
             * @memberof liminal.v1.Goaway
             * @instance
             */
            Goaway.prototype.alternates = $util.emptyArray;

            /**
             * Encodes the specified Goaway message. Does not implicitly {@link liminal.v1.Goaway.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Goaway
             * @static
             * @param {liminal.v1.Goaway.$Properties} message Goaway message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Goaway.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    $root.liminal.v1.Status.encode(message.status, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs") && message.deadlineMs !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.deadlineMs);
                if (message.alternates != null && message.alternates.length)
                    for (var i = 0; i < message.alternates.length; ++i)
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.alternates[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Goaway message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Goaway
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Goaway & liminal.v1.Goaway.$Shape} Goaway
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Goaway.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Goaway();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.status = $root.liminal.v1.Status.decode(reader, reader.size(), $undefined, _depth + 1, message.status);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.deadlineMs = value;
                            else
                                delete message.deadlineMs;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.alternates && message.alternates.length))
                                message.alternates = [];
                            message.alternates.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Goaway;
        })();

        v1.Goodbye = (function() {

            /**
             * Properties of a Goodbye.
             * @typedef {Object} liminal.v1.Goodbye.$Properties
             * @property {liminal.v1.Status.$Properties|null} [status] Goodbye status
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Goodbye.
             * @memberof liminal.v1
             * @interface IGoodbye
             * @augments liminal.v1.Goodbye.$Properties
             * @deprecated Use liminal.v1.Goodbye.$Properties instead.
             */

            /**
             * Shape of a Goodbye.
             * @typedef {liminal.v1.Goodbye.$Properties} liminal.v1.Goodbye.$Shape
             */

            /**
             * Constructs a new Goodbye.
             * @memberof liminal.v1
             * @classdesc Represents a Goodbye.
             * @constructor
             * @param {liminal.v1.Goodbye.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Goodbye = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Goodbye status.
             * @member {liminal.v1.Status.$Properties|null|undefined} status
             * @memberof liminal.v1.Goodbye
             * @instance
             */
            Goodbye.prototype.status = null;

            /**
             * Encodes the specified Goodbye message. Does not implicitly {@link liminal.v1.Goodbye.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Goodbye
             * @static
             * @param {liminal.v1.Goodbye.$Properties} message Goodbye message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Goodbye.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    $root.liminal.v1.Status.encode(message.status, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Goodbye message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Goodbye
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Goodbye & liminal.v1.Goodbye.$Shape} Goodbye
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Goodbye.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Goodbye();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.status = $root.liminal.v1.Status.decode(reader, reader.size(), $undefined, _depth + 1, message.status);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Goodbye;
        })();

        v1.Ping = (function() {

            /**
             * Properties of a Ping.
             * @typedef {Object} liminal.v1.Ping.$Properties
             * @property {number|null} [nonce] Ping nonce
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Ping.
             * @memberof liminal.v1
             * @interface IPing
             * @augments liminal.v1.Ping.$Properties
             * @deprecated Use liminal.v1.Ping.$Properties instead.
             */

            /**
             * Shape of a Ping.
             * @typedef {liminal.v1.Ping.$Properties} liminal.v1.Ping.$Shape
             */

            /**
             * Constructs a new Ping.
             * @memberof liminal.v1
             * @classdesc Represents a Ping.
             * @constructor
             * @param {liminal.v1.Ping.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Ping = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Ping nonce.
             * @member {number} nonce
             * @memberof liminal.v1.Ping
             * @instance
             */
            Ping.prototype.nonce = 0;

            /**
             * Encodes the specified Ping message. Does not implicitly {@link liminal.v1.Ping.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Ping
             * @static
             * @param {liminal.v1.Ping.$Properties} message Ping message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Ping.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.nonce != null && $Object.hasOwnProperty.call(message, "nonce") && message.nonce !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.nonce);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Ping message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Ping
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Ping & liminal.v1.Ping.$Shape} Ping
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Ping.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Ping();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.nonce = value;
                            else
                                delete message.nonce;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Ping;
        })();

        v1.Pong = (function() {

            /**
             * Properties of a Pong.
             * @typedef {Object} liminal.v1.Pong.$Properties
             * @property {number|null} [nonce] Pong nonce
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Pong.
             * @memberof liminal.v1
             * @interface IPong
             * @augments liminal.v1.Pong.$Properties
             * @deprecated Use liminal.v1.Pong.$Properties instead.
             */

            /**
             * Shape of a Pong.
             * @typedef {liminal.v1.Pong.$Properties} liminal.v1.Pong.$Shape
             */

            /**
             * Constructs a new Pong.
             * @memberof liminal.v1
             * @classdesc Represents a Pong.
             * @constructor
             * @param {liminal.v1.Pong.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Pong = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Pong nonce.
             * @member {number} nonce
             * @memberof liminal.v1.Pong
             * @instance
             */
            Pong.prototype.nonce = 0;

            /**
             * Encodes the specified Pong message. Does not implicitly {@link liminal.v1.Pong.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Pong
             * @static
             * @param {liminal.v1.Pong.$Properties} message Pong message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Pong.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.nonce != null && $Object.hasOwnProperty.call(message, "nonce") && message.nonce !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.nonce);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Pong message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Pong
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Pong & liminal.v1.Pong.$Shape} Pong
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Pong.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Pong();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.nonce = value;
                            else
                                delete message.nonce;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Pong;
        })();

        /**
         * StatusCode enum.
         * @name liminal.v1.StatusCode
         * @enum {number}
         * @property {number} STATUS_CODE_OK=0 STATUS_CODE_OK value
         * @property {number} STATUS_CODE_CANCELLED=1 STATUS_CODE_CANCELLED value
         * @property {number} STATUS_CODE_UNKNOWN=2 STATUS_CODE_UNKNOWN value
         * @property {number} STATUS_CODE_INVALID_ARGUMENT=3 STATUS_CODE_INVALID_ARGUMENT value
         * @property {number} STATUS_CODE_DEADLINE_EXCEEDED=4 STATUS_CODE_DEADLINE_EXCEEDED value
         * @property {number} STATUS_CODE_NOT_FOUND=5 STATUS_CODE_NOT_FOUND value
         * @property {number} STATUS_CODE_ALREADY_EXISTS=6 STATUS_CODE_ALREADY_EXISTS value
         * @property {number} STATUS_CODE_PERMISSION_DENIED=7 STATUS_CODE_PERMISSION_DENIED value
         * @property {number} STATUS_CODE_RESOURCE_EXHAUSTED=8 STATUS_CODE_RESOURCE_EXHAUSTED value
         * @property {number} STATUS_CODE_FAILED_PRECONDITION=9 STATUS_CODE_FAILED_PRECONDITION value
         * @property {number} STATUS_CODE_ABORTED=10 STATUS_CODE_ABORTED value
         * @property {number} STATUS_CODE_OUT_OF_RANGE=11 STATUS_CODE_OUT_OF_RANGE value
         * @property {number} STATUS_CODE_UNIMPLEMENTED=12 STATUS_CODE_UNIMPLEMENTED value
         * @property {number} STATUS_CODE_INTERNAL=13 STATUS_CODE_INTERNAL value
         * @property {number} STATUS_CODE_UNAVAILABLE=14 STATUS_CODE_UNAVAILABLE value
         * @property {number} STATUS_CODE_DATA_LOSS=15 STATUS_CODE_DATA_LOSS value
         * @property {number} STATUS_CODE_UNAUTHENTICATED=16 STATUS_CODE_UNAUTHENTICATED value
         */
        v1.StatusCode = (function() {
            var valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "STATUS_CODE_OK"] = 0;
            values[valuesById[1] = "STATUS_CODE_CANCELLED"] = 1;
            values[valuesById[2] = "STATUS_CODE_UNKNOWN"] = 2;
            values[valuesById[3] = "STATUS_CODE_INVALID_ARGUMENT"] = 3;
            values[valuesById[4] = "STATUS_CODE_DEADLINE_EXCEEDED"] = 4;
            values[valuesById[5] = "STATUS_CODE_NOT_FOUND"] = 5;
            values[valuesById[6] = "STATUS_CODE_ALREADY_EXISTS"] = 6;
            values[valuesById[7] = "STATUS_CODE_PERMISSION_DENIED"] = 7;
            values[valuesById[8] = "STATUS_CODE_RESOURCE_EXHAUSTED"] = 8;
            values[valuesById[9] = "STATUS_CODE_FAILED_PRECONDITION"] = 9;
            values[valuesById[10] = "STATUS_CODE_ABORTED"] = 10;
            values[valuesById[11] = "STATUS_CODE_OUT_OF_RANGE"] = 11;
            values[valuesById[12] = "STATUS_CODE_UNIMPLEMENTED"] = 12;
            values[valuesById[13] = "STATUS_CODE_INTERNAL"] = 13;
            values[valuesById[14] = "STATUS_CODE_UNAVAILABLE"] = 14;
            values[valuesById[15] = "STATUS_CODE_DATA_LOSS"] = 15;
            values[valuesById[16] = "STATUS_CODE_UNAUTHENTICATED"] = 16;
            return values;
        })();

        /**
         * Delivery enum.
         * @name liminal.v1.Delivery
         * @enum {number}
         * @property {number} DELIVERY_UNSPECIFIED=0 DELIVERY_UNSPECIFIED value
         * @property {number} DELIVERY_NOT_DELIVERED=1 DELIVERY_NOT_DELIVERED value
         * @property {number} DELIVERY_UNKNOWN=2 DELIVERY_UNKNOWN value
         * @property {number} DELIVERY_PROCESSED=3 DELIVERY_PROCESSED value
         */
        v1.Delivery = (function() {
            var valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "DELIVERY_UNSPECIFIED"] = 0;
            values[valuesById[1] = "DELIVERY_NOT_DELIVERED"] = 1;
            values[valuesById[2] = "DELIVERY_UNKNOWN"] = 2;
            values[valuesById[3] = "DELIVERY_PROCESSED"] = 3;
            return values;
        })();

        v1.Status = (function() {

            /**
             * Properties of a Status.
             * @typedef {Object} liminal.v1.Status.$Properties
             * @property {liminal.v1.StatusCode|null} [code] Status code
             * @property {string|null} [message] Status message
             * @property {liminal.v1.Delivery|null} [delivery] Status delivery
             * @property {boolean|null} [retryable] Status retryable
             * @property {number|null} [retryAfterMs] Status retryAfterMs
             * @property {Object.<string,string>|null} [details] Status details
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Status.
             * @memberof liminal.v1
             * @interface IStatus
             * @augments liminal.v1.Status.$Properties
             * @deprecated Use liminal.v1.Status.$Properties instead.
             */

            /**
             * Shape of a Status.
             * @typedef {liminal.v1.Status.$Properties} liminal.v1.Status.$Shape
             */

            /**
             * Constructs a new Status.
             * @memberof liminal.v1
             * @classdesc Represents a Status.
             * @constructor
             * @param {liminal.v1.Status.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Status = function (properties) {
                this.details = {};
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Status code.
             * @member {liminal.v1.StatusCode} code
             * @memberof liminal.v1.Status
             * @instance
             */
            Status.prototype.code = 0;

            /**
             * Status message.
             * @member {string} message
             * @memberof liminal.v1.Status
             * @instance
             */
            Status.prototype.message = "";

            /**
             * Status delivery.
             * @member {liminal.v1.Delivery} delivery
             * @memberof liminal.v1.Status
             * @instance
             */
            Status.prototype.delivery = 0;

            /**
             * Status retryable.
             * @member {boolean} retryable
             * @memberof liminal.v1.Status
             * @instance
             */
            Status.prototype.retryable = false;

            /**
             * Status retryAfterMs.
             * @member {number|null|undefined} retryAfterMs
             * @memberof liminal.v1.Status
             * @instance
             */
            Status.prototype.retryAfterMs = null;

            /**
             * Status details.
             * @member {Object.<string,string>} details
             * @memberof liminal.v1.Status
             * @instance
             */
            Status.prototype.details = $util.emptyObject;

            // OneOf field names bound to virtual getters and setters
            var $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Status.prototype, "_retryAfterMs", {
                get: $util.oneOfGetter($oneOfFields = ["retryAfterMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Status message. Does not implicitly {@link liminal.v1.Status.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Status
             * @static
             * @param {liminal.v1.Status.$Properties} message Status message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Status.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).int32(message.code);
                if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.message);
                if (message.delivery != null && $Object.hasOwnProperty.call(message, "delivery") && message.delivery !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).int32(message.delivery);
                if (message.retryable != null && $Object.hasOwnProperty.call(message, "retryable") && message.retryable !== false)
                    writer.uint32(/* id 4, wireType 0 =*/32).bool(message.retryable);
                if (message.retryAfterMs != null && $Object.hasOwnProperty.call(message, "retryAfterMs"))
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.retryAfterMs);
                if (message.details != null && $Object.hasOwnProperty.call(message, "details"))
                    for (var keys = $Object.keys(message.details), i = 0; i < keys.length; ++i)
                        writer.uint32(/* id 6, wireType 2 =*/50).fork().uint32(/* id 1, wireType 2 =*/10).string(keys[i]).uint32(/* id 2, wireType 2 =*/18).string(message.details[keys[i]]).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Status message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Status
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Status & liminal.v1.Status.$Shape} Status
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Status.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, key, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Status();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.message = value;
                            else
                                delete message.message;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.delivery = value;
                            else
                                delete message.delivery;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.retryable = value;
                            else
                                delete message.retryable;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            message.retryAfterMs = reader.uint32();
                            message._retryAfterMs = "retryAfterMs";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (message.details === $util.emptyObject)
                                message.details = {};
                            var end2 = reader.size() + reader.pos;
                            if (end2 > reader.len)
                                throw $RangeError("index out of range");
                            reader.len = end2;
                            key = "";
                            value = "";
                            while (reader.pos < end2) {
                                var tag2 = reader.tag();
                                wireType = tag2 & 7;
                                switch (tag2 >>>= 3) {
                                case 1:
                                    if (wireType !== 2)
                                        break;
                                    key = reader.stringVerify();
                                    continue;
                                case 2:
                                    if (wireType !== 2)
                                        break;
                                    value = reader.stringVerify();
                                    continue;
                                }
                                reader.skipType(wireType, _depth, tag2);
                            }
                            if (reader.pos !== end2)
                                throw $RangeError("index out of range");
                            reader.len = end;
                            if (key === "__proto__")
                                $util.makeProp(message.details, key);
                            message.details[key] = value;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Status;
        })();

        v1.Open = (function() {

            /**
             * Properties of an Open.
             * @typedef {Object} liminal.v1.Open.$Properties
             * @property {number|null} [ref] Open ref
             * @property {string|null} [subject] Open subject
             * @property {liminal.v1.CrashPolicy.$Properties|null} [policy] Open policy
             * @property {Array.<liminal.v1.Header.$Properties>|null} [headers] Open headers
             * @property {number|null} [deadlineMs] Open deadlineMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Open.
             * @memberof liminal.v1
             * @interface IOpen
             * @augments liminal.v1.Open.$Properties
             * @deprecated Use liminal.v1.Open.$Properties instead.
             */

            /**
             * Shape of an Open.
             * @typedef {{
             *   ref?: number|null;
             *   subject?: string|null;
             *   policy?: liminal.v1.CrashPolicy.$Shape|null;
             *   headers?: Array.<liminal.v1.Header.$Shape>|null;
             *   deadlineMs?: number|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} liminal.v1.Open.$Shape
             */

            /**
             * Constructs a new Open.
             * @memberof liminal.v1
             * @classdesc Represents an Open.
             * @constructor
             * @param {liminal.v1.Open.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Open = function (properties) {
                this.headers = [];
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Open ref.
             * @member {number} ref
             * @memberof liminal.v1.Open
             * @instance
             */
            Open.prototype.ref = 0;

            /**
             * Open subject.
             * @member {string} subject
             * @memberof liminal.v1.Open
             * @instance
             */
            Open.prototype.subject = "";

            /**
             * Open policy.
             * @member {liminal.v1.CrashPolicy.$Properties|null|undefined} policy
             * @memberof liminal.v1.Open
             * @instance
             */
            Open.prototype.policy = null;

            /**
             * Open headers.
             * @member {Array.<liminal.v1.Header.$Properties>} headers
             * @memberof liminal.v1.Open
             * @instance
             */
            Open.prototype.headers = $util.emptyArray;

            /**
             * Open deadlineMs.
             * @member {number|null|undefined} deadlineMs
             * @memberof liminal.v1.Open
             * @instance
             */
            Open.prototype.deadlineMs = null;

            // OneOf field names bound to virtual getters and setters
            var $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Open.prototype, "_deadlineMs", {
                get: $util.oneOfGetter($oneOfFields = ["deadlineMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Open message. Does not implicitly {@link liminal.v1.Open.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Open
             * @static
             * @param {liminal.v1.Open.$Properties} message Open message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Open.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.ref != null && $Object.hasOwnProperty.call(message, "ref") && message.ref !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.ref);
                if (message.subject != null && $Object.hasOwnProperty.call(message, "subject") && message.subject !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.subject);
                if (message.policy != null && $Object.hasOwnProperty.call(message, "policy"))
                    $root.liminal.v1.CrashPolicy.encode(message.policy, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.headers != null && message.headers.length)
                    for (var i = 0; i < message.headers.length; ++i)
                        $root.liminal.v1.Header.encode(message.headers[i], writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs"))
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.deadlineMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Open message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Open
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Open & liminal.v1.Open.$Shape} Open
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Open.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Open();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.ref = value;
                            else
                                delete message.ref;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.subject = value;
                            else
                                delete message.subject;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.policy = $root.liminal.v1.CrashPolicy.decode(reader, reader.size(), $undefined, _depth + 1, message.policy);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if (!(message.headers && message.headers.length))
                                message.headers = [];
                            message.headers.push($root.liminal.v1.Header.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            message.deadlineMs = reader.uint32();
                            message._deadlineMs = "deadlineMs";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Open;
        })();

        v1.Opened = (function() {

            /**
             * Properties of an Opened.
             * @typedef {Object} liminal.v1.Opened.$Properties
             * @property {number|null} [ref] Opened ref
             * @property {string|null} [conversationId] Opened conversationId
             * @property {Array.<liminal.v1.Participant.$Properties>|null} [participants] Opened participants
             * @property {liminal.v1.CreditCounts.$Properties|null} [credit] Opened credit
             * @property {liminal.v1.CrashPolicy.$Properties|null} [policy] Opened policy
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Opened.
             * @memberof liminal.v1
             * @interface IOpened
             * @augments liminal.v1.Opened.$Properties
             * @deprecated Use liminal.v1.Opened.$Properties instead.
             */

            /**
             * Shape of an Opened.
             * @typedef {{
             *   ref?: number|null;
             *   conversationId?: string|null;
             *   participants?: Array.<liminal.v1.Participant.$Shape>|null;
             *   credit?: liminal.v1.CreditCounts.$Shape|null;
             *   policy?: liminal.v1.CrashPolicy.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} liminal.v1.Opened.$Shape
             */

            /**
             * Constructs a new Opened.
             * @memberof liminal.v1
             * @classdesc Represents an Opened.
             * @constructor
             * @param {liminal.v1.Opened.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Opened = function (properties) {
                this.participants = [];
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Opened ref.
             * @member {number} ref
             * @memberof liminal.v1.Opened
             * @instance
             */
            Opened.prototype.ref = 0;

            /**
             * Opened conversationId.
             * @member {string} conversationId
             * @memberof liminal.v1.Opened
             * @instance
             */
            Opened.prototype.conversationId = "";

            /**
             * Opened participants.
             * @member {Array.<liminal.v1.Participant.$Properties>} participants
             * @memberof liminal.v1.Opened
             * @instance
             */
            Opened.prototype.participants = $util.emptyArray;

            /**
             * Opened credit.
             * @member {liminal.v1.CreditCounts.$Properties|null|undefined} credit
             * @memberof liminal.v1.Opened
             * @instance
             */
            Opened.prototype.credit = null;

            /**
             * Opened policy.
             * @member {liminal.v1.CrashPolicy.$Properties|null|undefined} policy
             * @memberof liminal.v1.Opened
             * @instance
             */
            Opened.prototype.policy = null;

            /**
             * Encodes the specified Opened message. Does not implicitly {@link liminal.v1.Opened.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Opened
             * @static
             * @param {liminal.v1.Opened.$Properties} message Opened message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Opened.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.ref != null && $Object.hasOwnProperty.call(message, "ref") && message.ref !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.ref);
                if (message.conversationId != null && $Object.hasOwnProperty.call(message, "conversationId") && message.conversationId !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.conversationId);
                if (message.participants != null && message.participants.length)
                    for (var i = 0; i < message.participants.length; ++i)
                        $root.liminal.v1.Participant.encode(message.participants[i], writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.credit != null && $Object.hasOwnProperty.call(message, "credit"))
                    $root.liminal.v1.CreditCounts.encode(message.credit, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.policy != null && $Object.hasOwnProperty.call(message, "policy"))
                    $root.liminal.v1.CrashPolicy.encode(message.policy, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Opened message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Opened
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Opened & liminal.v1.Opened.$Shape} Opened
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Opened.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Opened();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.ref = value;
                            else
                                delete message.ref;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.conversationId = value;
                            else
                                delete message.conversationId;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if (!(message.participants && message.participants.length))
                                message.participants = [];
                            message.participants.push($root.liminal.v1.Participant.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.credit = $root.liminal.v1.CreditCounts.decode(reader, reader.size(), $undefined, _depth + 1, message.credit);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.policy = $root.liminal.v1.CrashPolicy.decode(reader, reader.size(), $undefined, _depth + 1, message.policy);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Opened;
        })();

        v1.Close = (function() {

            /**
             * Properties of a Close.
             * @typedef {Object} liminal.v1.Close.$Properties
             * @property {number|null} [ref] Close ref
             * @property {liminal.v1.Status.$Properties|null} [status] Close status
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Close.
             * @memberof liminal.v1
             * @interface IClose
             * @augments liminal.v1.Close.$Properties
             * @deprecated Use liminal.v1.Close.$Properties instead.
             */

            /**
             * Shape of a Close.
             * @typedef {liminal.v1.Close.$Properties} liminal.v1.Close.$Shape
             */

            /**
             * Constructs a new Close.
             * @memberof liminal.v1
             * @classdesc Represents a Close.
             * @constructor
             * @param {liminal.v1.Close.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Close = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Close ref.
             * @member {number} ref
             * @memberof liminal.v1.Close
             * @instance
             */
            Close.prototype.ref = 0;

            /**
             * Close status.
             * @member {liminal.v1.Status.$Properties|null|undefined} status
             * @memberof liminal.v1.Close
             * @instance
             */
            Close.prototype.status = null;

            /**
             * Encodes the specified Close message. Does not implicitly {@link liminal.v1.Close.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Close
             * @static
             * @param {liminal.v1.Close.$Properties} message Close message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Close.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.ref != null && $Object.hasOwnProperty.call(message, "ref") && message.ref !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.ref);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    $root.liminal.v1.Status.encode(message.status, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Close message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Close
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Close & liminal.v1.Close.$Shape} Close
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Close.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Close();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.ref = value;
                            else
                                delete message.ref;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.status = $root.liminal.v1.Status.decode(reader, reader.size(), $undefined, _depth + 1, message.status);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Close;
        })();

        v1.Closed = (function() {

            /**
             * Properties of a Closed.
             * @typedef {Object} liminal.v1.Closed.$Properties
             * @property {number|null} [ref] Closed ref
             * @property {liminal.v1.Status.$Properties|null} [status] Closed status
             * @property {liminal.v1.Counters.$Properties|null} [counters] Closed counters
             * @property {liminal.v1.ExitReason.$Properties|null} [reason] Closed reason
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Closed.
             * @memberof liminal.v1
             * @interface IClosed
             * @augments liminal.v1.Closed.$Properties
             * @deprecated Use liminal.v1.Closed.$Properties instead.
             */

            /**
             * Shape of a Closed.
             * @typedef {{
             *   ref?: number|null;
             *   status?: liminal.v1.Status.$Shape|null;
             *   counters?: liminal.v1.Counters.$Shape|null;
             *   reason?: liminal.v1.ExitReason.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} liminal.v1.Closed.$Shape
             */

            /**
             * Constructs a new Closed.
             * @memberof liminal.v1
             * @classdesc Represents a Closed.
             * @constructor
             * @param {liminal.v1.Closed.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Closed = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Closed ref.
             * @member {number} ref
             * @memberof liminal.v1.Closed
             * @instance
             */
            Closed.prototype.ref = 0;

            /**
             * Closed status.
             * @member {liminal.v1.Status.$Properties|null|undefined} status
             * @memberof liminal.v1.Closed
             * @instance
             */
            Closed.prototype.status = null;

            /**
             * Closed counters.
             * @member {liminal.v1.Counters.$Properties|null|undefined} counters
             * @memberof liminal.v1.Closed
             * @instance
             */
            Closed.prototype.counters = null;

            /**
             * Closed reason.
             * @member {liminal.v1.ExitReason.$Properties|null|undefined} reason
             * @memberof liminal.v1.Closed
             * @instance
             */
            Closed.prototype.reason = null;

            /**
             * Encodes the specified Closed message. Does not implicitly {@link liminal.v1.Closed.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Closed
             * @static
             * @param {liminal.v1.Closed.$Properties} message Closed message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Closed.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.ref != null && $Object.hasOwnProperty.call(message, "ref") && message.ref !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.ref);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    $root.liminal.v1.Status.encode(message.status, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.counters != null && $Object.hasOwnProperty.call(message, "counters"))
                    $root.liminal.v1.Counters.encode(message.counters, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    $root.liminal.v1.ExitReason.encode(message.reason, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Closed message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Closed
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Closed & liminal.v1.Closed.$Shape} Closed
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Closed.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Closed();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.ref = value;
                            else
                                delete message.ref;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.status = $root.liminal.v1.Status.decode(reader, reader.size(), $undefined, _depth + 1, message.status);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.counters = $root.liminal.v1.Counters.decode(reader, reader.size(), $undefined, _depth + 1, message.counters);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.reason = $root.liminal.v1.ExitReason.decode(reader, reader.size(), $undefined, _depth + 1, message.reason);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Closed;
        })();

        v1.Counters = (function() {

            /**
             * Properties of a Counters.
             * @typedef {Object} liminal.v1.Counters.$Properties
             * @property {number|Long|null} [messages] Counters messages
             * @property {number|Long|null} [replies] Counters replies
             * @property {number|Long|null} [rejected] Counters rejected
             * @property {number|Long|null} [droppedReplies] Counters droppedReplies
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Counters.
             * @memberof liminal.v1
             * @interface ICounters
             * @augments liminal.v1.Counters.$Properties
             * @deprecated Use liminal.v1.Counters.$Properties instead.
             */

            /**
             * Shape of a Counters.
             * @typedef {liminal.v1.Counters.$Properties} liminal.v1.Counters.$Shape
             */

            /**
             * Constructs a new Counters.
             * @memberof liminal.v1
             * @classdesc Represents a Counters.
             * @constructor
             * @param {liminal.v1.Counters.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Counters = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Counters messages.
             * @member {number|Long} messages
             * @memberof liminal.v1.Counters
             * @instance
             */
            Counters.prototype.messages = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Counters replies.
             * @member {number|Long} replies
             * @memberof liminal.v1.Counters
             * @instance
             */
            Counters.prototype.replies = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Counters rejected.
             * @member {number|Long} rejected
             * @memberof liminal.v1.Counters
             * @instance
             */
            Counters.prototype.rejected = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Counters droppedReplies.
             * @member {number|Long} droppedReplies
             * @memberof liminal.v1.Counters
             * @instance
             */
            Counters.prototype.droppedReplies = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified Counters message. Does not implicitly {@link liminal.v1.Counters.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Counters
             * @static
             * @param {liminal.v1.Counters.$Properties} message Counters message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Counters.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.messages != null && $Object.hasOwnProperty.call(message, "messages") && (typeof message.messages === "object" ? message.messages.low || message.messages.high : message.messages !== 0))
                    writer.uint32(/* id 1, wireType 0 =*/8).uint64(message.messages);
                if (message.replies != null && $Object.hasOwnProperty.call(message, "replies") && (typeof message.replies === "object" ? message.replies.low || message.replies.high : message.replies !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.replies);
                if (message.rejected != null && $Object.hasOwnProperty.call(message, "rejected") && (typeof message.rejected === "object" ? message.rejected.low || message.rejected.high : message.rejected !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.rejected);
                if (message.droppedReplies != null && $Object.hasOwnProperty.call(message, "droppedReplies") && (typeof message.droppedReplies === "object" ? message.droppedReplies.low || message.droppedReplies.high : message.droppedReplies !== 0))
                    writer.uint32(/* id 4, wireType 0 =*/32).uint64(message.droppedReplies);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Counters message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Counters
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Counters & liminal.v1.Counters.$Shape} Counters
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Counters.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Counters();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.messages = value;
                            else
                                delete message.messages;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.replies = value;
                            else
                                delete message.replies;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.rejected = value;
                            else
                                delete message.rejected;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.droppedReplies = value;
                            else
                                delete message.droppedReplies;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Counters;
        })();

        v1.CrashPolicy = (function() {

            /**
             * Properties of a CrashPolicy.
             * @typedef {Object} liminal.v1.CrashPolicy.$Properties
             * @property {liminal.v1.CrashPolicy.Fail.$Properties|null} [fail] CrashPolicy fail
             * @property {liminal.v1.CrashPolicy.Restart.$Properties|null} [restart] CrashPolicy restart
             * @property {liminal.v1.CrashPolicy.RouteToNext.$Properties|null} [routeToNext] CrashPolicy routeToNext
             * @property {liminal.v1.CrashPolicy.Compensate.$Properties|null} [compensate] CrashPolicy compensate
             * @property {liminal.v1.CrashPolicy.Chain.$Properties|null} [chain] CrashPolicy chain
             * @property {"fail"|"restart"|"routeToNext"|"compensate"|"chain"} [kind] CrashPolicy kind
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CrashPolicy.
             * @memberof liminal.v1
             * @interface ICrashPolicy
             * @augments liminal.v1.CrashPolicy.$Properties
             * @deprecated Use liminal.v1.CrashPolicy.$Properties instead.
             */

            /**
             * Narrowed shape of a CrashPolicy.
             * @typedef {{
             *   fail?: liminal.v1.CrashPolicy.Fail.$Shape|null;
             *   restart?: liminal.v1.CrashPolicy.Restart.$Shape|null;
             *   routeToNext?: liminal.v1.CrashPolicy.RouteToNext.$Shape|null;
             *   compensate?: liminal.v1.CrashPolicy.Compensate.$Shape|null;
             *   chain?: liminal.v1.CrashPolicy.Chain.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ kind?: undefined; fail?: null; restart?: null; routeToNext?: null; compensate?: null; chain?: null }|{ kind?: "fail"; fail: liminal.v1.CrashPolicy.Fail.$Shape; restart?: null; routeToNext?: null; compensate?: null; chain?: null }|{ kind?: "restart"; fail?: null; restart: liminal.v1.CrashPolicy.Restart.$Shape; routeToNext?: null; compensate?: null; chain?: null }|{ kind?: "routeToNext"; fail?: null; restart?: null; routeToNext: liminal.v1.CrashPolicy.RouteToNext.$Shape; compensate?: null; chain?: null }|{ kind?: "compensate"; fail?: null; restart?: null; routeToNext?: null; compensate: liminal.v1.CrashPolicy.Compensate.$Shape; chain?: null }|{ kind?: "chain"; fail?: null; restart?: null; routeToNext?: null; compensate?: null; chain: liminal.v1.CrashPolicy.Chain.$Shape })
             * )} liminal.v1.CrashPolicy.$Shape
             */

            /**
             * Constructs a new CrashPolicy.
             * @memberof liminal.v1
             * @classdesc Represents a CrashPolicy.
             * @constructor
             * @param {liminal.v1.CrashPolicy.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var CrashPolicy = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CrashPolicy fail.
             * @member {liminal.v1.CrashPolicy.Fail.$Properties|null|undefined} fail
             * @memberof liminal.v1.CrashPolicy
             * @instance
             */
            CrashPolicy.prototype.fail = null;

            /**
             * CrashPolicy restart.
             * @member {liminal.v1.CrashPolicy.Restart.$Properties|null|undefined} restart
             * @memberof liminal.v1.CrashPolicy
             * @instance
             */
            CrashPolicy.prototype.restart = null;

            /**
             * CrashPolicy routeToNext.
             * @member {liminal.v1.CrashPolicy.RouteToNext.$Properties|null|undefined} routeToNext
             * @memberof liminal.v1.CrashPolicy
             * @instance
             */
            CrashPolicy.prototype.routeToNext = null;

            /**
             * CrashPolicy compensate.
             * @member {liminal.v1.CrashPolicy.Compensate.$Properties|null|undefined} compensate
             * @memberof liminal.v1.CrashPolicy
             * @instance
             */
            CrashPolicy.prototype.compensate = null;

            /**
             * CrashPolicy chain.
             * @member {liminal.v1.CrashPolicy.Chain.$Properties|null|undefined} chain
             * @memberof liminal.v1.CrashPolicy
             * @instance
             */
            CrashPolicy.prototype.chain = null;

            // OneOf field names bound to virtual getters and setters
            var $oneOfFields;

            /**
             * CrashPolicy kind.
             * @member {"fail"|"restart"|"routeToNext"|"compensate"|"chain"|undefined} kind
             * @memberof liminal.v1.CrashPolicy
             * @instance
             */
            $Object.defineProperty(CrashPolicy.prototype, "kind", {
                get: $util.oneOfGetter($oneOfFields = ["fail", "restart", "routeToNext", "compensate", "chain"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified CrashPolicy message. Does not implicitly {@link liminal.v1.CrashPolicy.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.CrashPolicy
             * @static
             * @param {liminal.v1.CrashPolicy.$Properties} message CrashPolicy message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CrashPolicy.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.fail != null && $Object.hasOwnProperty.call(message, "fail"))
                    $root.liminal.v1.CrashPolicy.Fail.encode(message.fail, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.restart != null && $Object.hasOwnProperty.call(message, "restart"))
                    $root.liminal.v1.CrashPolicy.Restart.encode(message.restart, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.routeToNext != null && $Object.hasOwnProperty.call(message, "routeToNext"))
                    $root.liminal.v1.CrashPolicy.RouteToNext.encode(message.routeToNext, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.compensate != null && $Object.hasOwnProperty.call(message, "compensate"))
                    $root.liminal.v1.CrashPolicy.Compensate.encode(message.compensate, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.chain != null && $Object.hasOwnProperty.call(message, "chain"))
                    $root.liminal.v1.CrashPolicy.Chain.encode(message.chain, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CrashPolicy message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.CrashPolicy
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.CrashPolicy & liminal.v1.CrashPolicy.$Shape} CrashPolicy
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CrashPolicy.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.CrashPolicy();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.fail = $root.liminal.v1.CrashPolicy.Fail.decode(reader, reader.size(), $undefined, _depth + 1, message.fail);
                            message.kind = "fail";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.restart = $root.liminal.v1.CrashPolicy.Restart.decode(reader, reader.size(), $undefined, _depth + 1, message.restart);
                            message.kind = "restart";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.routeToNext = $root.liminal.v1.CrashPolicy.RouteToNext.decode(reader, reader.size(), $undefined, _depth + 1, message.routeToNext);
                            message.kind = "routeToNext";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.compensate = $root.liminal.v1.CrashPolicy.Compensate.decode(reader, reader.size(), $undefined, _depth + 1, message.compensate);
                            message.kind = "compensate";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.chain = $root.liminal.v1.CrashPolicy.Chain.decode(reader, reader.size(), $undefined, _depth + 1, message.chain);
                            message.kind = "chain";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            CrashPolicy.Fail = (function() {

                /**
                 * Properties of a Fail.
                 * @typedef {Object} liminal.v1.CrashPolicy.Fail.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Fail.
                 * @memberof liminal.v1.CrashPolicy
                 * @interface IFail
                 * @augments liminal.v1.CrashPolicy.Fail.$Properties
                 * @deprecated Use liminal.v1.CrashPolicy.Fail.$Properties instead.
                 */

                /**
                 * Shape of a Fail.
                 * @typedef {liminal.v1.CrashPolicy.Fail.$Properties} liminal.v1.CrashPolicy.Fail.$Shape
                 */

                /**
                 * Constructs a new Fail.
                 * @memberof liminal.v1.CrashPolicy
                 * @classdesc Represents a Fail.
                 * @constructor
                 * @param {liminal.v1.CrashPolicy.Fail.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                var Fail = function (properties) {
                    if (properties)
                        for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Encodes the specified Fail message. Does not implicitly {@link liminal.v1.CrashPolicy.Fail.verify|verify} messages.
                 * @function encode
                 * @memberof liminal.v1.CrashPolicy.Fail
                 * @static
                 * @param {liminal.v1.CrashPolicy.Fail.$Properties} message Fail message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Fail.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (var i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Fail message from the specified reader or buffer.
                 * @function decode
                 * @memberof liminal.v1.CrashPolicy.Fail
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {liminal.v1.CrashPolicy.Fail & liminal.v1.CrashPolicy.Fail.$Shape} Fail
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Fail.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    var end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.liminal.v1.CrashPolicy.Fail();
                    while (reader.pos < end) {
                        var start = reader.pos;
                        var tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Fail;
            })();

            CrashPolicy.Restart = (function() {

                /**
                 * Properties of a Restart.
                 * @typedef {Object} liminal.v1.CrashPolicy.Restart.$Properties
                 * @property {number|null} [maxRestarts] Restart maxRestarts
                 * @property {number|null} [windowMs] Restart windowMs
                 * @property {liminal.v1.Backoff.$Properties|null} [backoff] Restart backoff
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Restart.
                 * @memberof liminal.v1.CrashPolicy
                 * @interface IRestart
                 * @augments liminal.v1.CrashPolicy.Restart.$Properties
                 * @deprecated Use liminal.v1.CrashPolicy.Restart.$Properties instead.
                 */

                /**
                 * Shape of a Restart.
                 * @typedef {liminal.v1.CrashPolicy.Restart.$Properties} liminal.v1.CrashPolicy.Restart.$Shape
                 */

                /**
                 * Constructs a new Restart.
                 * @memberof liminal.v1.CrashPolicy
                 * @classdesc Represents a Restart.
                 * @constructor
                 * @param {liminal.v1.CrashPolicy.Restart.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                var Restart = function (properties) {
                    if (properties)
                        for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Restart maxRestarts.
                 * @member {number|null|undefined} maxRestarts
                 * @memberof liminal.v1.CrashPolicy.Restart
                 * @instance
                 */
                Restart.prototype.maxRestarts = null;

                /**
                 * Restart windowMs.
                 * @member {number|null|undefined} windowMs
                 * @memberof liminal.v1.CrashPolicy.Restart
                 * @instance
                 */
                Restart.prototype.windowMs = null;

                /**
                 * Restart backoff.
                 * @member {liminal.v1.Backoff.$Properties|null|undefined} backoff
                 * @memberof liminal.v1.CrashPolicy.Restart
                 * @instance
                 */
                Restart.prototype.backoff = null;

                // OneOf field names bound to virtual getters and setters
                var $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Restart.prototype, "_maxRestarts", {
                    get: $util.oneOfGetter($oneOfFields = ["maxRestarts"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Restart.prototype, "_windowMs", {
                    get: $util.oneOfGetter($oneOfFields = ["windowMs"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Encodes the specified Restart message. Does not implicitly {@link liminal.v1.CrashPolicy.Restart.verify|verify} messages.
                 * @function encode
                 * @memberof liminal.v1.CrashPolicy.Restart
                 * @static
                 * @param {liminal.v1.CrashPolicy.Restart.$Properties} message Restart message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Restart.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.maxRestarts != null && $Object.hasOwnProperty.call(message, "maxRestarts"))
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.maxRestarts);
                    if (message.windowMs != null && $Object.hasOwnProperty.call(message, "windowMs"))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.windowMs);
                    if (message.backoff != null && $Object.hasOwnProperty.call(message, "backoff"))
                        $root.liminal.v1.Backoff.encode(message.backoff, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (var i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Restart message from the specified reader or buffer.
                 * @function decode
                 * @memberof liminal.v1.CrashPolicy.Restart
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {liminal.v1.CrashPolicy.Restart & liminal.v1.CrashPolicy.Restart.$Shape} Restart
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Restart.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    var end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.liminal.v1.CrashPolicy.Restart();
                    while (reader.pos < end) {
                        var start = reader.pos;
                        var tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        var wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                message.maxRestarts = reader.uint32();
                                message._maxRestarts = "maxRestarts";
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                message.windowMs = reader.uint32();
                                message._windowMs = "windowMs";
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.backoff = $root.liminal.v1.Backoff.decode(reader, reader.size(), $undefined, _depth + 1, message.backoff);
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Restart;
            })();

            CrashPolicy.RouteToNext = (function() {

                /**
                 * Properties of a RouteToNext.
                 * @typedef {Object} liminal.v1.CrashPolicy.RouteToNext.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a RouteToNext.
                 * @memberof liminal.v1.CrashPolicy
                 * @interface IRouteToNext
                 * @augments liminal.v1.CrashPolicy.RouteToNext.$Properties
                 * @deprecated Use liminal.v1.CrashPolicy.RouteToNext.$Properties instead.
                 */

                /**
                 * Shape of a RouteToNext.
                 * @typedef {liminal.v1.CrashPolicy.RouteToNext.$Properties} liminal.v1.CrashPolicy.RouteToNext.$Shape
                 */

                /**
                 * Constructs a new RouteToNext.
                 * @memberof liminal.v1.CrashPolicy
                 * @classdesc Represents a RouteToNext.
                 * @constructor
                 * @param {liminal.v1.CrashPolicy.RouteToNext.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                var RouteToNext = function (properties) {
                    if (properties)
                        for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Encodes the specified RouteToNext message. Does not implicitly {@link liminal.v1.CrashPolicy.RouteToNext.verify|verify} messages.
                 * @function encode
                 * @memberof liminal.v1.CrashPolicy.RouteToNext
                 * @static
                 * @param {liminal.v1.CrashPolicy.RouteToNext.$Properties} message RouteToNext message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                RouteToNext.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (var i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a RouteToNext message from the specified reader or buffer.
                 * @function decode
                 * @memberof liminal.v1.CrashPolicy.RouteToNext
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {liminal.v1.CrashPolicy.RouteToNext & liminal.v1.CrashPolicy.RouteToNext.$Shape} RouteToNext
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                RouteToNext.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    var end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.liminal.v1.CrashPolicy.RouteToNext();
                    while (reader.pos < end) {
                        var start = reader.pos;
                        var tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return RouteToNext;
            })();

            CrashPolicy.Compensate = (function() {

                /**
                 * Properties of a Compensate.
                 * @typedef {Object} liminal.v1.CrashPolicy.Compensate.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Compensate.
                 * @memberof liminal.v1.CrashPolicy
                 * @interface ICompensate
                 * @augments liminal.v1.CrashPolicy.Compensate.$Properties
                 * @deprecated Use liminal.v1.CrashPolicy.Compensate.$Properties instead.
                 */

                /**
                 * Shape of a Compensate.
                 * @typedef {liminal.v1.CrashPolicy.Compensate.$Properties} liminal.v1.CrashPolicy.Compensate.$Shape
                 */

                /**
                 * Constructs a new Compensate.
                 * @memberof liminal.v1.CrashPolicy
                 * @classdesc Represents a Compensate.
                 * @constructor
                 * @param {liminal.v1.CrashPolicy.Compensate.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                var Compensate = function (properties) {
                    if (properties)
                        for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Encodes the specified Compensate message. Does not implicitly {@link liminal.v1.CrashPolicy.Compensate.verify|verify} messages.
                 * @function encode
                 * @memberof liminal.v1.CrashPolicy.Compensate
                 * @static
                 * @param {liminal.v1.CrashPolicy.Compensate.$Properties} message Compensate message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Compensate.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (var i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Compensate message from the specified reader or buffer.
                 * @function decode
                 * @memberof liminal.v1.CrashPolicy.Compensate
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {liminal.v1.CrashPolicy.Compensate & liminal.v1.CrashPolicy.Compensate.$Shape} Compensate
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Compensate.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    var end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.liminal.v1.CrashPolicy.Compensate();
                    while (reader.pos < end) {
                        var start = reader.pos;
                        var tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Compensate;
            })();

            CrashPolicy.Chain = (function() {

                /**
                 * Properties of a Chain.
                 * @typedef {Object} liminal.v1.CrashPolicy.Chain.$Properties
                 * @property {Array.<liminal.v1.CrashPolicy.$Properties>|null} [policies] Chain policies
                 * @property {number|null} [maxAttempts] Chain maxAttempts
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Chain.
                 * @memberof liminal.v1.CrashPolicy
                 * @interface IChain
                 * @augments liminal.v1.CrashPolicy.Chain.$Properties
                 * @deprecated Use liminal.v1.CrashPolicy.Chain.$Properties instead.
                 */

                /**
                 * Shape of a Chain.
                 * @typedef {{
                 *   policies?: Array.<liminal.v1.CrashPolicy.$Shape>|null;
                 *   maxAttempts?: number|null;
                 *   $unknowns?: Array.<Uint8Array>;
                 * }} liminal.v1.CrashPolicy.Chain.$Shape
                 */

                /**
                 * Constructs a new Chain.
                 * @memberof liminal.v1.CrashPolicy
                 * @classdesc Represents a Chain.
                 * @constructor
                 * @param {liminal.v1.CrashPolicy.Chain.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                var Chain = function (properties) {
                    this.policies = [];
                    if (properties)
                        for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Chain policies.
                 * @member {Array.<liminal.v1.CrashPolicy.$Properties>} policies
                 * @memberof liminal.v1.CrashPolicy.Chain
                 * @instance
                 */
                Chain.prototype.policies = $util.emptyArray;

                /**
                 * Chain maxAttempts.
                 * @member {number|null|undefined} maxAttempts
                 * @memberof liminal.v1.CrashPolicy.Chain
                 * @instance
                 */
                Chain.prototype.maxAttempts = null;

                // OneOf field names bound to virtual getters and setters
                var $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Chain.prototype, "_maxAttempts", {
                    get: $util.oneOfGetter($oneOfFields = ["maxAttempts"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Encodes the specified Chain message. Does not implicitly {@link liminal.v1.CrashPolicy.Chain.verify|verify} messages.
                 * @function encode
                 * @memberof liminal.v1.CrashPolicy.Chain
                 * @static
                 * @param {liminal.v1.CrashPolicy.Chain.$Properties} message Chain message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Chain.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.policies != null && message.policies.length)
                        for (var i = 0; i < message.policies.length; ++i)
                            $root.liminal.v1.CrashPolicy.encode(message.policies[i], writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                    if (message.maxAttempts != null && $Object.hasOwnProperty.call(message, "maxAttempts"))
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.maxAttempts);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (var i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Chain message from the specified reader or buffer.
                 * @function decode
                 * @memberof liminal.v1.CrashPolicy.Chain
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {liminal.v1.CrashPolicy.Chain & liminal.v1.CrashPolicy.Chain.$Shape} Chain
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Chain.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    var end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.liminal.v1.CrashPolicy.Chain();
                    while (reader.pos < end) {
                        var start = reader.pos;
                        var tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        var wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.policies && message.policies.length))
                                    message.policies = [];
                                message.policies.push($root.liminal.v1.CrashPolicy.decode(reader, reader.size(), $undefined, _depth + 1));
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                message.maxAttempts = reader.uint32();
                                message._maxAttempts = "maxAttempts";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Chain;
            })();

            return CrashPolicy;
        })();

        v1.Backoff = (function() {

            /**
             * Properties of a Backoff.
             * @typedef {Object} liminal.v1.Backoff.$Properties
             * @property {number|null} [initialMs] Backoff initialMs
             * @property {number|null} [factor] Backoff factor
             * @property {number|null} [maxMs] Backoff maxMs
             * @property {number|null} [jitter] Backoff jitter
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Backoff.
             * @memberof liminal.v1
             * @interface IBackoff
             * @augments liminal.v1.Backoff.$Properties
             * @deprecated Use liminal.v1.Backoff.$Properties instead.
             */

            /**
             * Shape of a Backoff.
             * @typedef {liminal.v1.Backoff.$Properties} liminal.v1.Backoff.$Shape
             */

            /**
             * Constructs a new Backoff.
             * @memberof liminal.v1
             * @classdesc Represents a Backoff.
             * @constructor
             * @param {liminal.v1.Backoff.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Backoff = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Backoff initialMs.
             * @member {number|null|undefined} initialMs
             * @memberof liminal.v1.Backoff
             * @instance
             */
            Backoff.prototype.initialMs = null;

            /**
             * Backoff factor.
             * @member {number|null|undefined} factor
             * @memberof liminal.v1.Backoff
             * @instance
             */
            Backoff.prototype.factor = null;

            /**
             * Backoff maxMs.
             * @member {number|null|undefined} maxMs
             * @memberof liminal.v1.Backoff
             * @instance
             */
            Backoff.prototype.maxMs = null;

            /**
             * Backoff jitter.
             * @member {number|null|undefined} jitter
             * @memberof liminal.v1.Backoff
             * @instance
             */
            Backoff.prototype.jitter = null;

            // OneOf field names bound to virtual getters and setters
            var $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Backoff.prototype, "_initialMs", {
                get: $util.oneOfGetter($oneOfFields = ["initialMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Backoff.prototype, "_factor", {
                get: $util.oneOfGetter($oneOfFields = ["factor"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Backoff.prototype, "_maxMs", {
                get: $util.oneOfGetter($oneOfFields = ["maxMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Backoff.prototype, "_jitter", {
                get: $util.oneOfGetter($oneOfFields = ["jitter"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Backoff message. Does not implicitly {@link liminal.v1.Backoff.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Backoff
             * @static
             * @param {liminal.v1.Backoff.$Properties} message Backoff message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Backoff.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.initialMs != null && $Object.hasOwnProperty.call(message, "initialMs"))
                    writer.uint32(/* id 1, wireType 1 =*/9).double(message.initialMs);
                if (message.factor != null && $Object.hasOwnProperty.call(message, "factor"))
                    writer.uint32(/* id 2, wireType 1 =*/17).double(message.factor);
                if (message.maxMs != null && $Object.hasOwnProperty.call(message, "maxMs"))
                    writer.uint32(/* id 3, wireType 1 =*/25).double(message.maxMs);
                if (message.jitter != null && $Object.hasOwnProperty.call(message, "jitter"))
                    writer.uint32(/* id 4, wireType 1 =*/33).double(message.jitter);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Backoff message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Backoff
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Backoff & liminal.v1.Backoff.$Shape} Backoff
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Backoff.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Backoff();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 1)
                                break;
                            message.initialMs = reader.double();
                            message._initialMs = "initialMs";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            message.factor = reader.double();
                            message._factor = "factor";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            message.maxMs = reader.double();
                            message._maxMs = "maxMs";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            message.jitter = reader.double();
                            message._jitter = "jitter";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Backoff;
        })();

        v1.Envelope = (function() {

            /**
             * Properties of an Envelope.
             * @typedef {Object} liminal.v1.Envelope.$Properties
             * @property {Uint8Array|null} [payload] Envelope payload
             * @property {string|null} [contentType] Envelope contentType
             * @property {string|null} [messageId] Envelope messageId
             * @property {Uint8Array|null} [schemaId] Envelope schemaId
             * @property {string|null} [publisherId] Envelope publisherId
             * @property {liminal.v1.CausalContext.$Properties|null} [causal] Envelope causal
             * @property {Array.<liminal.v1.Header.$Properties>|null} [headers] Envelope headers
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Envelope.
             * @memberof liminal.v1
             * @interface IEnvelope
             * @augments liminal.v1.Envelope.$Properties
             * @deprecated Use liminal.v1.Envelope.$Properties instead.
             */

            /**
             * Shape of an Envelope.
             * @typedef {liminal.v1.Envelope.$Properties} liminal.v1.Envelope.$Shape
             */

            /**
             * Constructs a new Envelope.
             * @memberof liminal.v1
             * @classdesc Represents an Envelope.
             * @constructor
             * @param {liminal.v1.Envelope.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Envelope = function (properties) {
                this.headers = [];
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Envelope payload.
             * @member {Uint8Array} payload
             * @memberof liminal.v1.Envelope
             * @instance
             */
            Envelope.prototype.payload = $util.newBuffer([]);

            /**
             * Envelope contentType.
             * @member {string|null|undefined} contentType
             * @memberof liminal.v1.Envelope
             * @instance
             */
            Envelope.prototype.contentType = null;

            /**
             * Envelope messageId.
             * @member {string|null|undefined} messageId
             * @memberof liminal.v1.Envelope
             * @instance
             */
            Envelope.prototype.messageId = null;

            /**
             * Envelope schemaId.
             * @member {Uint8Array|null|undefined} schemaId
             * @memberof liminal.v1.Envelope
             * @instance
             */
            Envelope.prototype.schemaId = null;

            /**
             * Envelope publisherId.
             * @member {string|null|undefined} publisherId
             * @memberof liminal.v1.Envelope
             * @instance
             */
            Envelope.prototype.publisherId = null;

            /**
             * Envelope causal.
             * @member {liminal.v1.CausalContext.$Properties|null|undefined} causal
             * @memberof liminal.v1.Envelope
             * @instance
             */
            Envelope.prototype.causal = null;

            /**
             * Envelope headers.
             * @member {Array.<liminal.v1.Header.$Properties>} headers
             * @memberof liminal.v1.Envelope
             * @instance
             */
            Envelope.prototype.headers = $util.emptyArray;

            // OneOf field names bound to virtual getters and setters
            var $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Envelope.prototype, "_contentType", {
                get: $util.oneOfGetter($oneOfFields = ["contentType"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Envelope.prototype, "_messageId", {
                get: $util.oneOfGetter($oneOfFields = ["messageId"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Envelope.prototype, "_schemaId", {
                get: $util.oneOfGetter($oneOfFields = ["schemaId"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Envelope.prototype, "_publisherId", {
                get: $util.oneOfGetter($oneOfFields = ["publisherId"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Envelope message. Does not implicitly {@link liminal.v1.Envelope.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Envelope
             * @static
             * @param {liminal.v1.Envelope.$Properties} message Envelope message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Envelope.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.payload != null && $Object.hasOwnProperty.call(message, "payload") && message.payload.length)
                    writer.uint32(/* id 1, wireType 2 =*/10).bytes(message.payload);
                if (message.contentType != null && $Object.hasOwnProperty.call(message, "contentType"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.contentType);
                if (message.messageId != null && $Object.hasOwnProperty.call(message, "messageId"))
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.messageId);
                if (message.schemaId != null && $Object.hasOwnProperty.call(message, "schemaId"))
                    writer.uint32(/* id 4, wireType 2 =*/34).bytes(message.schemaId);
                if (message.publisherId != null && $Object.hasOwnProperty.call(message, "publisherId"))
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.publisherId);
                if (message.causal != null && $Object.hasOwnProperty.call(message, "causal"))
                    $root.liminal.v1.CausalContext.encode(message.causal, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.headers != null && message.headers.length)
                    for (var i = 0; i < message.headers.length; ++i)
                        $root.liminal.v1.Header.encode(message.headers[i], writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Envelope message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Envelope
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Envelope & liminal.v1.Envelope.$Shape} Envelope
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Envelope.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Envelope();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.bytes()).length)
                                message.payload = value;
                            else
                                delete message.payload;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.contentType = reader.stringVerify();
                            message._contentType = "contentType";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.messageId = reader.stringVerify();
                            message._messageId = "messageId";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.schemaId = reader.bytes();
                            message._schemaId = "schemaId";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.publisherId = reader.stringVerify();
                            message._publisherId = "publisherId";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.causal = $root.liminal.v1.CausalContext.decode(reader, reader.size(), $undefined, _depth + 1, message.causal);
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            if (!(message.headers && message.headers.length))
                                message.headers = [];
                            message.headers.push($root.liminal.v1.Header.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Envelope;
        })();

        v1.CausalContext = (function() {

            /**
             * Properties of a CausalContext.
             * @typedef {Object} liminal.v1.CausalContext.$Properties
             * @property {string|null} [parentId] CausalContext parentId
             * @property {string|null} [chainId] CausalContext chainId
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CausalContext.
             * @memberof liminal.v1
             * @interface ICausalContext
             * @augments liminal.v1.CausalContext.$Properties
             * @deprecated Use liminal.v1.CausalContext.$Properties instead.
             */

            /**
             * Shape of a CausalContext.
             * @typedef {liminal.v1.CausalContext.$Properties} liminal.v1.CausalContext.$Shape
             */

            /**
             * Constructs a new CausalContext.
             * @memberof liminal.v1
             * @classdesc Represents a CausalContext.
             * @constructor
             * @param {liminal.v1.CausalContext.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var CausalContext = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CausalContext parentId.
             * @member {string|null|undefined} parentId
             * @memberof liminal.v1.CausalContext
             * @instance
             */
            CausalContext.prototype.parentId = null;

            /**
             * CausalContext chainId.
             * @member {string|null|undefined} chainId
             * @memberof liminal.v1.CausalContext
             * @instance
             */
            CausalContext.prototype.chainId = null;

            // OneOf field names bound to virtual getters and setters
            var $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(CausalContext.prototype, "_parentId", {
                get: $util.oneOfGetter($oneOfFields = ["parentId"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(CausalContext.prototype, "_chainId", {
                get: $util.oneOfGetter($oneOfFields = ["chainId"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified CausalContext message. Does not implicitly {@link liminal.v1.CausalContext.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.CausalContext
             * @static
             * @param {liminal.v1.CausalContext.$Properties} message CausalContext message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CausalContext.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.parentId != null && $Object.hasOwnProperty.call(message, "parentId"))
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.parentId);
                if (message.chainId != null && $Object.hasOwnProperty.call(message, "chainId"))
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.chainId);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CausalContext message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.CausalContext
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.CausalContext & liminal.v1.CausalContext.$Shape} CausalContext
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CausalContext.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.CausalContext();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.parentId = reader.stringVerify();
                            message._parentId = "parentId";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.chainId = reader.stringVerify();
                            message._chainId = "chainId";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CausalContext;
        })();

        v1.Header = (function() {

            /**
             * Properties of a Header.
             * @typedef {Object} liminal.v1.Header.$Properties
             * @property {string|null} [name] Header name
             * @property {string|null} [value] Header value
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Header.
             * @memberof liminal.v1
             * @interface IHeader
             * @augments liminal.v1.Header.$Properties
             * @deprecated Use liminal.v1.Header.$Properties instead.
             */

            /**
             * Shape of a Header.
             * @typedef {liminal.v1.Header.$Properties} liminal.v1.Header.$Shape
             */

            /**
             * Constructs a new Header.
             * @memberof liminal.v1
             * @classdesc Represents a Header.
             * @constructor
             * @param {liminal.v1.Header.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Header = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Header name.
             * @member {string} name
             * @memberof liminal.v1.Header
             * @instance
             */
            Header.prototype.name = "";

            /**
             * Header value.
             * @member {string} value
             * @memberof liminal.v1.Header
             * @instance
             */
            Header.prototype.value = "";

            /**
             * Encodes the specified Header message. Does not implicitly {@link liminal.v1.Header.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Header
             * @static
             * @param {liminal.v1.Header.$Properties} message Header message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Header.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                if (message.value != null && $Object.hasOwnProperty.call(message, "value") && message.value !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.value);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Header message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Header
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Header & liminal.v1.Header.$Shape} Header
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Header.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Header();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.name = value;
                            else
                                delete message.name;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.value = value;
                            else
                                delete message.value;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Header;
        })();

        v1.ExitReason = (function() {

            /**
             * Properties of an ExitReason.
             * @typedef {Object} liminal.v1.ExitReason.$Properties
             * @property {liminal.v1.ExitReason.Normal.$Properties|null} [normal] ExitReason normal
             * @property {liminal.v1.ExitReason.Shutdown.$Properties|null} [shutdown] ExitReason shutdown
             * @property {liminal.v1.ExitReason.Crashed.$Properties|null} [crashed] ExitReason crashed
             * @property {liminal.v1.ExitReason.Killed.$Properties|null} [killed] ExitReason killed
             * @property {liminal.v1.ExitReason.Exited.$Properties|null} [exited] ExitReason exited
             * @property {liminal.v1.ExitReason.OutOfMemory.$Properties|null} [outOfMemory] ExitReason outOfMemory
             * @property {liminal.v1.ExitReason.Noproc.$Properties|null} [noproc] ExitReason noproc
             * @property {liminal.v1.ExitReason.Noconnection.$Properties|null} [noconnection] ExitReason noconnection
             * @property {liminal.v1.ExitReason.ProtocolViolation.$Properties|null} [protocol] ExitReason protocol
             * @property {"normal"|"shutdown"|"crashed"|"killed"|"exited"|"outOfMemory"|"noproc"|"noconnection"|"protocol"} [kind] ExitReason kind
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an ExitReason.
             * @memberof liminal.v1
             * @interface IExitReason
             * @augments liminal.v1.ExitReason.$Properties
             * @deprecated Use liminal.v1.ExitReason.$Properties instead.
             */

            /**
             * Narrowed shape of an ExitReason.
             * @typedef {{
             *   normal?: liminal.v1.ExitReason.Normal.$Shape|null;
             *   shutdown?: liminal.v1.ExitReason.Shutdown.$Shape|null;
             *   crashed?: liminal.v1.ExitReason.Crashed.$Shape|null;
             *   killed?: liminal.v1.ExitReason.Killed.$Shape|null;
             *   exited?: liminal.v1.ExitReason.Exited.$Shape|null;
             *   outOfMemory?: liminal.v1.ExitReason.OutOfMemory.$Shape|null;
             *   noproc?: liminal.v1.ExitReason.Noproc.$Shape|null;
             *   noconnection?: liminal.v1.ExitReason.Noconnection.$Shape|null;
             *   protocol?: liminal.v1.ExitReason.ProtocolViolation.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ kind?: undefined; normal?: null; shutdown?: null; crashed?: null; killed?: null; exited?: null; outOfMemory?: null; noproc?: null; noconnection?: null; protocol?: null }|{ kind?: "normal"; normal: liminal.v1.ExitReason.Normal.$Shape; shutdown?: null; crashed?: null; killed?: null; exited?: null; outOfMemory?: null; noproc?: null; noconnection?: null; protocol?: null }|{ kind?: "shutdown"; normal?: null; shutdown: liminal.v1.ExitReason.Shutdown.$Shape; crashed?: null; killed?: null; exited?: null; outOfMemory?: null; noproc?: null; noconnection?: null; protocol?: null }|{ kind?: "crashed"; normal?: null; shutdown?: null; crashed: liminal.v1.ExitReason.Crashed.$Shape; killed?: null; exited?: null; outOfMemory?: null; noproc?: null; noconnection?: null; protocol?: null }|{ kind?: "killed"; normal?: null; shutdown?: null; crashed?: null; killed: liminal.v1.ExitReason.Killed.$Shape; exited?: null; outOfMemory?: null; noproc?: null; noconnection?: null; protocol?: null }|{ kind?: "exited"; normal?: null; shutdown?: null; crashed?: null; killed?: null; exited: liminal.v1.ExitReason.Exited.$Shape; outOfMemory?: null; noproc?: null; noconnection?: null; protocol?: null }|{ kind?: "outOfMemory"; normal?: null; shutdown?: null; crashed?: null; killed?: null; exited?: null; outOfMemory: liminal.v1.ExitReason.OutOfMemory.$Shape; noproc?: null; noconnection?: null; protocol?: null }|{ kind?: "noproc"; normal?: null; shutdown?: null; crashed?: null; killed?: null; exited?: null; outOfMemory?: null; noproc: liminal.v1.ExitReason.Noproc.$Shape; noconnection?: null; protocol?: null }|{ kind?: "noconnection"; normal?: null; shutdown?: null; crashed?: null; killed?: null; exited?: null; outOfMemory?: null; noproc?: null; noconnection: liminal.v1.ExitReason.Noconnection.$Shape; protocol?: null }|{ kind?: "protocol"; normal?: null; shutdown?: null; crashed?: null; killed?: null; exited?: null; outOfMemory?: null; noproc?: null; noconnection?: null; protocol: liminal.v1.ExitReason.ProtocolViolation.$Shape })
             * )} liminal.v1.ExitReason.$Shape
             */

            /**
             * Constructs a new ExitReason.
             * @memberof liminal.v1
             * @classdesc Represents an ExitReason.
             * @constructor
             * @param {liminal.v1.ExitReason.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var ExitReason = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ExitReason normal.
             * @member {liminal.v1.ExitReason.Normal.$Properties|null|undefined} normal
             * @memberof liminal.v1.ExitReason
             * @instance
             */
            ExitReason.prototype.normal = null;

            /**
             * ExitReason shutdown.
             * @member {liminal.v1.ExitReason.Shutdown.$Properties|null|undefined} shutdown
             * @memberof liminal.v1.ExitReason
             * @instance
             */
            ExitReason.prototype.shutdown = null;

            /**
             * ExitReason crashed.
             * @member {liminal.v1.ExitReason.Crashed.$Properties|null|undefined} crashed
             * @memberof liminal.v1.ExitReason
             * @instance
             */
            ExitReason.prototype.crashed = null;

            /**
             * ExitReason killed.
             * @member {liminal.v1.ExitReason.Killed.$Properties|null|undefined} killed
             * @memberof liminal.v1.ExitReason
             * @instance
             */
            ExitReason.prototype.killed = null;

            /**
             * ExitReason exited.
             * @member {liminal.v1.ExitReason.Exited.$Properties|null|undefined} exited
             * @memberof liminal.v1.ExitReason
             * @instance
             */
            ExitReason.prototype.exited = null;

            /**
             * ExitReason outOfMemory.
             * @member {liminal.v1.ExitReason.OutOfMemory.$Properties|null|undefined} outOfMemory
             * @memberof liminal.v1.ExitReason
             * @instance
             */
            ExitReason.prototype.outOfMemory = null;

            /**
             * ExitReason noproc.
             * @member {liminal.v1.ExitReason.Noproc.$Properties|null|undefined} noproc
             * @memberof liminal.v1.ExitReason
             * @instance
             */
            ExitReason.prototype.noproc = null;

            /**
             * ExitReason noconnection.
             * @member {liminal.v1.ExitReason.Noconnection.$Properties|null|undefined} noconnection
             * @memberof liminal.v1.ExitReason
             * @instance
             */
            ExitReason.prototype.noconnection = null;

            /**
             * ExitReason protocol.
             * @member {liminal.v1.ExitReason.ProtocolViolation.$Properties|null|undefined} protocol
             * @memberof liminal.v1.ExitReason
             * @instance
             */
            ExitReason.prototype.protocol = null;

            // OneOf field names bound to virtual getters and setters
            var $oneOfFields;

            /**
             * ExitReason kind.
             * @member {"normal"|"shutdown"|"crashed"|"killed"|"exited"|"outOfMemory"|"noproc"|"noconnection"|"protocol"|undefined} kind
             * @memberof liminal.v1.ExitReason
             * @instance
             */
            $Object.defineProperty(ExitReason.prototype, "kind", {
                get: $util.oneOfGetter($oneOfFields = ["normal", "shutdown", "crashed", "killed", "exited", "outOfMemory", "noproc", "noconnection", "protocol"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified ExitReason message. Does not implicitly {@link liminal.v1.ExitReason.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.ExitReason
             * @static
             * @param {liminal.v1.ExitReason.$Properties} message ExitReason message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ExitReason.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.normal != null && $Object.hasOwnProperty.call(message, "normal"))
                    $root.liminal.v1.ExitReason.Normal.encode(message.normal, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.shutdown != null && $Object.hasOwnProperty.call(message, "shutdown"))
                    $root.liminal.v1.ExitReason.Shutdown.encode(message.shutdown, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.crashed != null && $Object.hasOwnProperty.call(message, "crashed"))
                    $root.liminal.v1.ExitReason.Crashed.encode(message.crashed, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.killed != null && $Object.hasOwnProperty.call(message, "killed"))
                    $root.liminal.v1.ExitReason.Killed.encode(message.killed, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.exited != null && $Object.hasOwnProperty.call(message, "exited"))
                    $root.liminal.v1.ExitReason.Exited.encode(message.exited, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.outOfMemory != null && $Object.hasOwnProperty.call(message, "outOfMemory"))
                    $root.liminal.v1.ExitReason.OutOfMemory.encode(message.outOfMemory, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.noproc != null && $Object.hasOwnProperty.call(message, "noproc"))
                    $root.liminal.v1.ExitReason.Noproc.encode(message.noproc, writer.uint32(/* id 7, wireType 2 =*/58).fork(), _depth + 1).ldelim();
                if (message.noconnection != null && $Object.hasOwnProperty.call(message, "noconnection"))
                    $root.liminal.v1.ExitReason.Noconnection.encode(message.noconnection, writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.protocol != null && $Object.hasOwnProperty.call(message, "protocol"))
                    $root.liminal.v1.ExitReason.ProtocolViolation.encode(message.protocol, writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an ExitReason message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.ExitReason
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.ExitReason & liminal.v1.ExitReason.$Shape} ExitReason
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ExitReason.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.ExitReason();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.normal = $root.liminal.v1.ExitReason.Normal.decode(reader, reader.size(), $undefined, _depth + 1, message.normal);
                            message.kind = "normal";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.shutdown = $root.liminal.v1.ExitReason.Shutdown.decode(reader, reader.size(), $undefined, _depth + 1, message.shutdown);
                            message.kind = "shutdown";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.crashed = $root.liminal.v1.ExitReason.Crashed.decode(reader, reader.size(), $undefined, _depth + 1, message.crashed);
                            message.kind = "crashed";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.killed = $root.liminal.v1.ExitReason.Killed.decode(reader, reader.size(), $undefined, _depth + 1, message.killed);
                            message.kind = "killed";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.exited = $root.liminal.v1.ExitReason.Exited.decode(reader, reader.size(), $undefined, _depth + 1, message.exited);
                            message.kind = "exited";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.outOfMemory = $root.liminal.v1.ExitReason.OutOfMemory.decode(reader, reader.size(), $undefined, _depth + 1, message.outOfMemory);
                            message.kind = "outOfMemory";
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.noproc = $root.liminal.v1.ExitReason.Noproc.decode(reader, reader.size(), $undefined, _depth + 1, message.noproc);
                            message.kind = "noproc";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            message.noconnection = $root.liminal.v1.ExitReason.Noconnection.decode(reader, reader.size(), $undefined, _depth + 1, message.noconnection);
                            message.kind = "noconnection";
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            message.protocol = $root.liminal.v1.ExitReason.ProtocolViolation.decode(reader, reader.size(), $undefined, _depth + 1, message.protocol);
                            message.kind = "protocol";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            ExitReason.Normal = (function() {

                /**
                 * Properties of a Normal.
                 * @typedef {Object} liminal.v1.ExitReason.Normal.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Normal.
                 * @memberof liminal.v1.ExitReason
                 * @interface INormal
                 * @augments liminal.v1.ExitReason.Normal.$Properties
                 * @deprecated Use liminal.v1.ExitReason.Normal.$Properties instead.
                 */

                /**
                 * Shape of a Normal.
                 * @typedef {liminal.v1.ExitReason.Normal.$Properties} liminal.v1.ExitReason.Normal.$Shape
                 */

                /**
                 * Constructs a new Normal.
                 * @memberof liminal.v1.ExitReason
                 * @classdesc Represents a Normal.
                 * @constructor
                 * @param {liminal.v1.ExitReason.Normal.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                var Normal = function (properties) {
                    if (properties)
                        for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Encodes the specified Normal message. Does not implicitly {@link liminal.v1.ExitReason.Normal.verify|verify} messages.
                 * @function encode
                 * @memberof liminal.v1.ExitReason.Normal
                 * @static
                 * @param {liminal.v1.ExitReason.Normal.$Properties} message Normal message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Normal.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (var i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Normal message from the specified reader or buffer.
                 * @function decode
                 * @memberof liminal.v1.ExitReason.Normal
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {liminal.v1.ExitReason.Normal & liminal.v1.ExitReason.Normal.$Shape} Normal
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Normal.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    var end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.liminal.v1.ExitReason.Normal();
                    while (reader.pos < end) {
                        var start = reader.pos;
                        var tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Normal;
            })();

            ExitReason.Shutdown = (function() {

                /**
                 * Properties of a Shutdown.
                 * @typedef {Object} liminal.v1.ExitReason.Shutdown.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Shutdown.
                 * @memberof liminal.v1.ExitReason
                 * @interface IShutdown
                 * @augments liminal.v1.ExitReason.Shutdown.$Properties
                 * @deprecated Use liminal.v1.ExitReason.Shutdown.$Properties instead.
                 */

                /**
                 * Shape of a Shutdown.
                 * @typedef {liminal.v1.ExitReason.Shutdown.$Properties} liminal.v1.ExitReason.Shutdown.$Shape
                 */

                /**
                 * Constructs a new Shutdown.
                 * @memberof liminal.v1.ExitReason
                 * @classdesc Represents a Shutdown.
                 * @constructor
                 * @param {liminal.v1.ExitReason.Shutdown.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                var Shutdown = function (properties) {
                    if (properties)
                        for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Encodes the specified Shutdown message. Does not implicitly {@link liminal.v1.ExitReason.Shutdown.verify|verify} messages.
                 * @function encode
                 * @memberof liminal.v1.ExitReason.Shutdown
                 * @static
                 * @param {liminal.v1.ExitReason.Shutdown.$Properties} message Shutdown message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Shutdown.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (var i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Shutdown message from the specified reader or buffer.
                 * @function decode
                 * @memberof liminal.v1.ExitReason.Shutdown
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {liminal.v1.ExitReason.Shutdown & liminal.v1.ExitReason.Shutdown.$Shape} Shutdown
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Shutdown.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    var end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.liminal.v1.ExitReason.Shutdown();
                    while (reader.pos < end) {
                        var start = reader.pos;
                        var tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Shutdown;
            })();

            ExitReason.Crashed = (function() {

                /**
                 * Properties of a Crashed.
                 * @typedef {Object} liminal.v1.ExitReason.Crashed.$Properties
                 * @property {string|null} [name] Crashed name
                 * @property {string|null} [message] Crashed message
                 * @property {string|null} [code] Crashed code
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Crashed.
                 * @memberof liminal.v1.ExitReason
                 * @interface ICrashed
                 * @augments liminal.v1.ExitReason.Crashed.$Properties
                 * @deprecated Use liminal.v1.ExitReason.Crashed.$Properties instead.
                 */

                /**
                 * Shape of a Crashed.
                 * @typedef {liminal.v1.ExitReason.Crashed.$Properties} liminal.v1.ExitReason.Crashed.$Shape
                 */

                /**
                 * Constructs a new Crashed.
                 * @memberof liminal.v1.ExitReason
                 * @classdesc Represents a Crashed.
                 * @constructor
                 * @param {liminal.v1.ExitReason.Crashed.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                var Crashed = function (properties) {
                    if (properties)
                        for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Crashed name.
                 * @member {string} name
                 * @memberof liminal.v1.ExitReason.Crashed
                 * @instance
                 */
                Crashed.prototype.name = "";

                /**
                 * Crashed message.
                 * @member {string} message
                 * @memberof liminal.v1.ExitReason.Crashed
                 * @instance
                 */
                Crashed.prototype.message = "";

                /**
                 * Crashed code.
                 * @member {string|null|undefined} code
                 * @memberof liminal.v1.ExitReason.Crashed
                 * @instance
                 */
                Crashed.prototype.code = null;

                // OneOf field names bound to virtual getters and setters
                var $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Crashed.prototype, "_code", {
                    get: $util.oneOfGetter($oneOfFields = ["code"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Encodes the specified Crashed message. Does not implicitly {@link liminal.v1.ExitReason.Crashed.verify|verify} messages.
                 * @function encode
                 * @memberof liminal.v1.ExitReason.Crashed
                 * @static
                 * @param {liminal.v1.ExitReason.Crashed.$Properties} message Crashed message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Crashed.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.name != null && $Object.hasOwnProperty.call(message, "name") && message.name !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.name);
                    if (message.message != null && $Object.hasOwnProperty.call(message, "message") && message.message !== "")
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.message);
                    if (message.code != null && $Object.hasOwnProperty.call(message, "code"))
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.code);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (var i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Crashed message from the specified reader or buffer.
                 * @function decode
                 * @memberof liminal.v1.ExitReason.Crashed
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {liminal.v1.ExitReason.Crashed & liminal.v1.ExitReason.Crashed.$Shape} Crashed
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Crashed.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    var end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.liminal.v1.ExitReason.Crashed();
                    while (reader.pos < end) {
                        var start = reader.pos;
                        var tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        var wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.name = value;
                                else
                                    delete message.name;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.message = value;
                                else
                                    delete message.message;
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.code = reader.stringVerify();
                                message._code = "code";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Crashed;
            })();

            ExitReason.Killed = (function() {

                /**
                 * Properties of a Killed.
                 * @typedef {Object} liminal.v1.ExitReason.Killed.$Properties
                 * @property {string|null} [by] Killed by
                 * @property {string|null} [signal] Killed signal
                 * @property {string|null} [detail] Killed detail
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Killed.
                 * @memberof liminal.v1.ExitReason
                 * @interface IKilled
                 * @augments liminal.v1.ExitReason.Killed.$Properties
                 * @deprecated Use liminal.v1.ExitReason.Killed.$Properties instead.
                 */

                /**
                 * Shape of a Killed.
                 * @typedef {liminal.v1.ExitReason.Killed.$Properties} liminal.v1.ExitReason.Killed.$Shape
                 */

                /**
                 * Constructs a new Killed.
                 * @memberof liminal.v1.ExitReason
                 * @classdesc Represents a Killed.
                 * @constructor
                 * @param {liminal.v1.ExitReason.Killed.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                var Killed = function (properties) {
                    if (properties)
                        for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Killed by.
                 * @member {string} by
                 * @memberof liminal.v1.ExitReason.Killed
                 * @instance
                 */
                Killed.prototype.by = "";

                /**
                 * Killed signal.
                 * @member {string|null|undefined} signal
                 * @memberof liminal.v1.ExitReason.Killed
                 * @instance
                 */
                Killed.prototype.signal = null;

                /**
                 * Killed detail.
                 * @member {string|null|undefined} detail
                 * @memberof liminal.v1.ExitReason.Killed
                 * @instance
                 */
                Killed.prototype.detail = null;

                // OneOf field names bound to virtual getters and setters
                var $oneOfFields;

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Killed.prototype, "_signal", {
                    get: $util.oneOfGetter($oneOfFields = ["signal"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                // Virtual OneOf for proto3 optional field
                $Object.defineProperty(Killed.prototype, "_detail", {
                    get: $util.oneOfGetter($oneOfFields = ["detail"]),
                    set: $util.oneOfSetter($oneOfFields)
                });

                /**
                 * Encodes the specified Killed message. Does not implicitly {@link liminal.v1.ExitReason.Killed.verify|verify} messages.
                 * @function encode
                 * @memberof liminal.v1.ExitReason.Killed
                 * @static
                 * @param {liminal.v1.ExitReason.Killed.$Properties} message Killed message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Killed.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.by != null && $Object.hasOwnProperty.call(message, "by") && message.by !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.by);
                    if (message.signal != null && $Object.hasOwnProperty.call(message, "signal"))
                        writer.uint32(/* id 2, wireType 2 =*/18).string(message.signal);
                    if (message.detail != null && $Object.hasOwnProperty.call(message, "detail"))
                        writer.uint32(/* id 3, wireType 2 =*/26).string(message.detail);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (var i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Killed message from the specified reader or buffer.
                 * @function decode
                 * @memberof liminal.v1.ExitReason.Killed
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {liminal.v1.ExitReason.Killed & liminal.v1.ExitReason.Killed.$Shape} Killed
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Killed.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    var end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.liminal.v1.ExitReason.Killed();
                    while (reader.pos < end) {
                        var start = reader.pos;
                        var tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        var wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.by = value;
                                else
                                    delete message.by;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                message.signal = reader.stringVerify();
                                message._signal = "signal";
                                continue;
                            }
                        case 3: {
                                if (wireType !== 2)
                                    break;
                                message.detail = reader.stringVerify();
                                message._detail = "detail";
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Killed;
            })();

            ExitReason.Exited = (function() {

                /**
                 * Properties of an Exited.
                 * @typedef {Object} liminal.v1.ExitReason.Exited.$Properties
                 * @property {number|Long|null} [code] Exited code
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an Exited.
                 * @memberof liminal.v1.ExitReason
                 * @interface IExited
                 * @augments liminal.v1.ExitReason.Exited.$Properties
                 * @deprecated Use liminal.v1.ExitReason.Exited.$Properties instead.
                 */

                /**
                 * Shape of an Exited.
                 * @typedef {liminal.v1.ExitReason.Exited.$Properties} liminal.v1.ExitReason.Exited.$Shape
                 */

                /**
                 * Constructs a new Exited.
                 * @memberof liminal.v1.ExitReason
                 * @classdesc Represents an Exited.
                 * @constructor
                 * @param {liminal.v1.ExitReason.Exited.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                var Exited = function (properties) {
                    if (properties)
                        for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Exited code.
                 * @member {number|Long} code
                 * @memberof liminal.v1.ExitReason.Exited
                 * @instance
                 */
                Exited.prototype.code = $util.Long ? $util.Long.fromBits(0,0,false) : 0;

                /**
                 * Encodes the specified Exited message. Does not implicitly {@link liminal.v1.ExitReason.Exited.verify|verify} messages.
                 * @function encode
                 * @memberof liminal.v1.ExitReason.Exited
                 * @static
                 * @param {liminal.v1.ExitReason.Exited.$Properties} message Exited message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Exited.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.code != null && $Object.hasOwnProperty.call(message, "code") && (typeof message.code === "object" ? message.code.low || message.code.high : message.code !== 0))
                        writer.uint32(/* id 1, wireType 0 =*/8).int64(message.code);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (var i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an Exited message from the specified reader or buffer.
                 * @function decode
                 * @memberof liminal.v1.ExitReason.Exited
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {liminal.v1.ExitReason.Exited & liminal.v1.ExitReason.Exited.$Shape} Exited
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Exited.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    var end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.liminal.v1.ExitReason.Exited();
                    while (reader.pos < end) {
                        var start = reader.pos;
                        var tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        var wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (typeof (value = reader.int64()) === "object" ? value.low || value.high : value !== 0)
                                    message.code = value;
                                else
                                    delete message.code;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Exited;
            })();

            ExitReason.OutOfMemory = (function() {

                /**
                 * Properties of an OutOfMemory.
                 * @typedef {Object} liminal.v1.ExitReason.OutOfMemory.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of an OutOfMemory.
                 * @memberof liminal.v1.ExitReason
                 * @interface IOutOfMemory
                 * @augments liminal.v1.ExitReason.OutOfMemory.$Properties
                 * @deprecated Use liminal.v1.ExitReason.OutOfMemory.$Properties instead.
                 */

                /**
                 * Shape of an OutOfMemory.
                 * @typedef {liminal.v1.ExitReason.OutOfMemory.$Properties} liminal.v1.ExitReason.OutOfMemory.$Shape
                 */

                /**
                 * Constructs a new OutOfMemory.
                 * @memberof liminal.v1.ExitReason
                 * @classdesc Represents an OutOfMemory.
                 * @constructor
                 * @param {liminal.v1.ExitReason.OutOfMemory.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                var OutOfMemory = function (properties) {
                    if (properties)
                        for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Encodes the specified OutOfMemory message. Does not implicitly {@link liminal.v1.ExitReason.OutOfMemory.verify|verify} messages.
                 * @function encode
                 * @memberof liminal.v1.ExitReason.OutOfMemory
                 * @static
                 * @param {liminal.v1.ExitReason.OutOfMemory.$Properties} message OutOfMemory message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                OutOfMemory.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (var i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes an OutOfMemory message from the specified reader or buffer.
                 * @function decode
                 * @memberof liminal.v1.ExitReason.OutOfMemory
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {liminal.v1.ExitReason.OutOfMemory & liminal.v1.ExitReason.OutOfMemory.$Shape} OutOfMemory
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                OutOfMemory.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    var end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.liminal.v1.ExitReason.OutOfMemory();
                    while (reader.pos < end) {
                        var start = reader.pos;
                        var tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return OutOfMemory;
            })();

            ExitReason.Noproc = (function() {

                /**
                 * Properties of a Noproc.
                 * @typedef {Object} liminal.v1.ExitReason.Noproc.$Properties
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Noproc.
                 * @memberof liminal.v1.ExitReason
                 * @interface INoproc
                 * @augments liminal.v1.ExitReason.Noproc.$Properties
                 * @deprecated Use liminal.v1.ExitReason.Noproc.$Properties instead.
                 */

                /**
                 * Shape of a Noproc.
                 * @typedef {liminal.v1.ExitReason.Noproc.$Properties} liminal.v1.ExitReason.Noproc.$Shape
                 */

                /**
                 * Constructs a new Noproc.
                 * @memberof liminal.v1.ExitReason
                 * @classdesc Represents a Noproc.
                 * @constructor
                 * @param {liminal.v1.ExitReason.Noproc.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                var Noproc = function (properties) {
                    if (properties)
                        for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Encodes the specified Noproc message. Does not implicitly {@link liminal.v1.ExitReason.Noproc.verify|verify} messages.
                 * @function encode
                 * @memberof liminal.v1.ExitReason.Noproc
                 * @static
                 * @param {liminal.v1.ExitReason.Noproc.$Properties} message Noproc message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Noproc.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (var i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Noproc message from the specified reader or buffer.
                 * @function decode
                 * @memberof liminal.v1.ExitReason.Noproc
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {liminal.v1.ExitReason.Noproc & liminal.v1.ExitReason.Noproc.$Shape} Noproc
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Noproc.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    var end, message;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.liminal.v1.ExitReason.Noproc();
                    while (reader.pos < end) {
                        var start = reader.pos;
                        var tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        reader.skipType(tag & 7, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Noproc;
            })();

            ExitReason.Noconnection = (function() {

                /**
                 * Properties of a Noconnection.
                 * @typedef {Object} liminal.v1.ExitReason.Noconnection.$Properties
                 * @property {string|null} [detail] Noconnection detail
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Noconnection.
                 * @memberof liminal.v1.ExitReason
                 * @interface INoconnection
                 * @augments liminal.v1.ExitReason.Noconnection.$Properties
                 * @deprecated Use liminal.v1.ExitReason.Noconnection.$Properties instead.
                 */

                /**
                 * Shape of a Noconnection.
                 * @typedef {liminal.v1.ExitReason.Noconnection.$Properties} liminal.v1.ExitReason.Noconnection.$Shape
                 */

                /**
                 * Constructs a new Noconnection.
                 * @memberof liminal.v1.ExitReason
                 * @classdesc Represents a Noconnection.
                 * @constructor
                 * @param {liminal.v1.ExitReason.Noconnection.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                var Noconnection = function (properties) {
                    if (properties)
                        for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Noconnection detail.
                 * @member {string} detail
                 * @memberof liminal.v1.ExitReason.Noconnection
                 * @instance
                 */
                Noconnection.prototype.detail = "";

                /**
                 * Encodes the specified Noconnection message. Does not implicitly {@link liminal.v1.ExitReason.Noconnection.verify|verify} messages.
                 * @function encode
                 * @memberof liminal.v1.ExitReason.Noconnection
                 * @static
                 * @param {liminal.v1.ExitReason.Noconnection.$Properties} message Noconnection message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Noconnection.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.detail != null && $Object.hasOwnProperty.call(message, "detail") && message.detail !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.detail);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (var i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Noconnection message from the specified reader or buffer.
                 * @function decode
                 * @memberof liminal.v1.ExitReason.Noconnection
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {liminal.v1.ExitReason.Noconnection & liminal.v1.ExitReason.Noconnection.$Shape} Noconnection
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Noconnection.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    var end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.liminal.v1.ExitReason.Noconnection();
                    while (reader.pos < end) {
                        var start = reader.pos;
                        var tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        var wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.detail = value;
                                else
                                    delete message.detail;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Noconnection;
            })();

            ExitReason.ProtocolViolation = (function() {

                /**
                 * Properties of a ProtocolViolation.
                 * @typedef {Object} liminal.v1.ExitReason.ProtocolViolation.$Properties
                 * @property {string|null} [detail] ProtocolViolation detail
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a ProtocolViolation.
                 * @memberof liminal.v1.ExitReason
                 * @interface IProtocolViolation
                 * @augments liminal.v1.ExitReason.ProtocolViolation.$Properties
                 * @deprecated Use liminal.v1.ExitReason.ProtocolViolation.$Properties instead.
                 */

                /**
                 * Shape of a ProtocolViolation.
                 * @typedef {liminal.v1.ExitReason.ProtocolViolation.$Properties} liminal.v1.ExitReason.ProtocolViolation.$Shape
                 */

                /**
                 * Constructs a new ProtocolViolation.
                 * @memberof liminal.v1.ExitReason
                 * @classdesc Represents a ProtocolViolation.
                 * @constructor
                 * @param {liminal.v1.ExitReason.ProtocolViolation.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                var ProtocolViolation = function (properties) {
                    if (properties)
                        for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * ProtocolViolation detail.
                 * @member {string} detail
                 * @memberof liminal.v1.ExitReason.ProtocolViolation
                 * @instance
                 */
                ProtocolViolation.prototype.detail = "";

                /**
                 * Encodes the specified ProtocolViolation message. Does not implicitly {@link liminal.v1.ExitReason.ProtocolViolation.verify|verify} messages.
                 * @function encode
                 * @memberof liminal.v1.ExitReason.ProtocolViolation
                 * @static
                 * @param {liminal.v1.ExitReason.ProtocolViolation.$Properties} message ProtocolViolation message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                ProtocolViolation.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.detail != null && $Object.hasOwnProperty.call(message, "detail") && message.detail !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.detail);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (var i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a ProtocolViolation message from the specified reader or buffer.
                 * @function decode
                 * @memberof liminal.v1.ExitReason.ProtocolViolation
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {liminal.v1.ExitReason.ProtocolViolation & liminal.v1.ExitReason.ProtocolViolation.$Shape} ProtocolViolation
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                ProtocolViolation.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    var end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.liminal.v1.ExitReason.ProtocolViolation();
                    while (reader.pos < end) {
                        var start = reader.pos;
                        var tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        var wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.detail = value;
                                else
                                    delete message.detail;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return ProtocolViolation;
            })();

            return ExitReason;
        })();

        /**
         * Expects enum.
         * @name liminal.v1.Expects
         * @enum {number}
         * @property {number} EXPECTS_UNSPECIFIED=0 EXPECTS_UNSPECIFIED value
         * @property {number} EXPECTS_NOTHING=1 EXPECTS_NOTHING value
         * @property {number} EXPECTS_ACKNOWLEDGEMENT=2 EXPECTS_ACKNOWLEDGEMENT value
         * @property {number} EXPECTS_REPLY=3 EXPECTS_REPLY value
         * @property {number} EXPECTS_STREAM=4 EXPECTS_STREAM value
         */
        v1.Expects = (function() {
            var valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "EXPECTS_UNSPECIFIED"] = 0;
            values[valuesById[1] = "EXPECTS_NOTHING"] = 1;
            values[valuesById[2] = "EXPECTS_ACKNOWLEDGEMENT"] = 2;
            values[valuesById[3] = "EXPECTS_REPLY"] = 3;
            values[valuesById[4] = "EXPECTS_STREAM"] = 4;
            return values;
        })();

        v1.Message = (function() {

            /**
             * Properties of a Message.
             * @typedef {Object} liminal.v1.Message.$Properties
             * @property {number|null} [ref] Message ref
             * @property {number|null} [op] Message op
             * @property {liminal.v1.Envelope.$Properties|null} [envelope] Message envelope
             * @property {liminal.v1.Expects|null} [expects] Message expects
             * @property {number|null} [deadlineMs] Message deadlineMs
             * @property {liminal.v1.CreditCounts.$Properties|null} [credit] Message credit
             * @property {string|null} [idempotencyKey] Message idempotencyKey
             * @property {number|null} [attempt] Message attempt
             * @property {boolean|null} [deadlinePerReply] Message deadlinePerReply
             * @property {boolean|null} [sentAhead] Message sentAhead
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Message.
             * @memberof liminal.v1
             * @interface IMessage
             * @augments liminal.v1.Message.$Properties
             * @deprecated Use liminal.v1.Message.$Properties instead.
             */

            /**
             * Shape of a Message.
             * @typedef {liminal.v1.Message.$Properties} liminal.v1.Message.$Shape
             */

            /**
             * Constructs a new Message.
             * @memberof liminal.v1
             * @classdesc Represents a Message.
             * @constructor
             * @param {liminal.v1.Message.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Message = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Message ref.
             * @member {number} ref
             * @memberof liminal.v1.Message
             * @instance
             */
            Message.prototype.ref = 0;

            /**
             * Message op.
             * @member {number} op
             * @memberof liminal.v1.Message
             * @instance
             */
            Message.prototype.op = 0;

            /**
             * Message envelope.
             * @member {liminal.v1.Envelope.$Properties|null|undefined} envelope
             * @memberof liminal.v1.Message
             * @instance
             */
            Message.prototype.envelope = null;

            /**
             * Message expects.
             * @member {liminal.v1.Expects} expects
             * @memberof liminal.v1.Message
             * @instance
             */
            Message.prototype.expects = 0;

            /**
             * Message deadlineMs.
             * @member {number} deadlineMs
             * @memberof liminal.v1.Message
             * @instance
             */
            Message.prototype.deadlineMs = 0;

            /**
             * Message credit.
             * @member {liminal.v1.CreditCounts.$Properties|null|undefined} credit
             * @memberof liminal.v1.Message
             * @instance
             */
            Message.prototype.credit = null;

            /**
             * Message idempotencyKey.
             * @member {string|null|undefined} idempotencyKey
             * @memberof liminal.v1.Message
             * @instance
             */
            Message.prototype.idempotencyKey = null;

            /**
             * Message attempt.
             * @member {number} attempt
             * @memberof liminal.v1.Message
             * @instance
             */
            Message.prototype.attempt = 0;

            /**
             * Message deadlinePerReply.
             * @member {boolean} deadlinePerReply
             * @memberof liminal.v1.Message
             * @instance
             */
            Message.prototype.deadlinePerReply = false;

            /**
             * Message sentAhead.
             * @member {boolean} sentAhead
             * @memberof liminal.v1.Message
             * @instance
             */
            Message.prototype.sentAhead = false;

            // OneOf field names bound to virtual getters and setters
            var $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Message.prototype, "_idempotencyKey", {
                get: $util.oneOfGetter($oneOfFields = ["idempotencyKey"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Message message. Does not implicitly {@link liminal.v1.Message.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Message
             * @static
             * @param {liminal.v1.Message.$Properties} message Message message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Message.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.ref != null && $Object.hasOwnProperty.call(message, "ref") && message.ref !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.ref);
                if (message.op != null && $Object.hasOwnProperty.call(message, "op") && message.op !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.op);
                if (message.envelope != null && $Object.hasOwnProperty.call(message, "envelope"))
                    $root.liminal.v1.Envelope.encode(message.envelope, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.expects != null && $Object.hasOwnProperty.call(message, "expects") && message.expects !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).int32(message.expects);
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs") && message.deadlineMs !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.deadlineMs);
                if (message.credit != null && $Object.hasOwnProperty.call(message, "credit"))
                    $root.liminal.v1.CreditCounts.encode(message.credit, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.idempotencyKey != null && $Object.hasOwnProperty.call(message, "idempotencyKey"))
                    writer.uint32(/* id 7, wireType 2 =*/58).string(message.idempotencyKey);
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                    writer.uint32(/* id 8, wireType 0 =*/64).uint32(message.attempt);
                if (message.deadlinePerReply != null && $Object.hasOwnProperty.call(message, "deadlinePerReply") && message.deadlinePerReply !== false)
                    writer.uint32(/* id 9, wireType 0 =*/72).bool(message.deadlinePerReply);
                if (message.sentAhead != null && $Object.hasOwnProperty.call(message, "sentAhead") && message.sentAhead !== false)
                    writer.uint32(/* id 10, wireType 0 =*/80).bool(message.sentAhead);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Message message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Message
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Message & liminal.v1.Message.$Shape} Message
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Message.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Message();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.ref = value;
                            else
                                delete message.ref;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.op = value;
                            else
                                delete message.op;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.envelope = $root.liminal.v1.Envelope.decode(reader, reader.size(), $undefined, _depth + 1, message.envelope);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.expects = value;
                            else
                                delete message.expects;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.deadlineMs = value;
                            else
                                delete message.deadlineMs;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.credit = $root.liminal.v1.CreditCounts.decode(reader, reader.size(), $undefined, _depth + 1, message.credit);
                            continue;
                        }
                    case 7: {
                            if (wireType !== 2)
                                break;
                            message.idempotencyKey = reader.stringVerify();
                            message._idempotencyKey = "idempotencyKey";
                            continue;
                        }
                    case 8: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.attempt = value;
                            else
                                delete message.attempt;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.deadlinePerReply = value;
                            else
                                delete message.deadlinePerReply;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.sentAhead = value;
                            else
                                delete message.sentAhead;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Message;
        })();

        v1.CreditCounts = (function() {

            /**
             * Properties of a CreditCounts.
             * @typedef {Object} liminal.v1.CreditCounts.$Properties
             * @property {number|null} [messages] CreditCounts messages
             * @property {number|null} [bytes] CreditCounts bytes
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CreditCounts.
             * @memberof liminal.v1
             * @interface ICreditCounts
             * @augments liminal.v1.CreditCounts.$Properties
             * @deprecated Use liminal.v1.CreditCounts.$Properties instead.
             */

            /**
             * Shape of a CreditCounts.
             * @typedef {liminal.v1.CreditCounts.$Properties} liminal.v1.CreditCounts.$Shape
             */

            /**
             * Constructs a new CreditCounts.
             * @memberof liminal.v1
             * @classdesc Represents a CreditCounts.
             * @constructor
             * @param {liminal.v1.CreditCounts.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var CreditCounts = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CreditCounts messages.
             * @member {number} messages
             * @memberof liminal.v1.CreditCounts
             * @instance
             */
            CreditCounts.prototype.messages = 0;

            /**
             * CreditCounts bytes.
             * @member {number} bytes
             * @memberof liminal.v1.CreditCounts
             * @instance
             */
            CreditCounts.prototype.bytes = 0;

            /**
             * Encodes the specified CreditCounts message. Does not implicitly {@link liminal.v1.CreditCounts.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.CreditCounts
             * @static
             * @param {liminal.v1.CreditCounts.$Properties} message CreditCounts message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CreditCounts.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.messages != null && $Object.hasOwnProperty.call(message, "messages") && message.messages !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.messages);
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && message.bytes !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.bytes);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CreditCounts message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.CreditCounts
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.CreditCounts & liminal.v1.CreditCounts.$Shape} CreditCounts
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CreditCounts.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.CreditCounts();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.messages = value;
                            else
                                delete message.messages;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.bytes = value;
                            else
                                delete message.bytes;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CreditCounts;
        })();

        v1.Deferred = (function() {

            /**
             * Properties of a Deferred.
             * @typedef {Object} liminal.v1.Deferred.$Properties
             * @property {number|null} [ref] Deferred ref
             * @property {number|null} [op] Deferred op
             * @property {liminal.v1.Status.$Properties|null} [status] Deferred status
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Deferred.
             * @memberof liminal.v1
             * @interface IDeferred
             * @augments liminal.v1.Deferred.$Properties
             * @deprecated Use liminal.v1.Deferred.$Properties instead.
             */

            /**
             * Shape of a Deferred.
             * @typedef {liminal.v1.Deferred.$Properties} liminal.v1.Deferred.$Shape
             */

            /**
             * Constructs a new Deferred.
             * @memberof liminal.v1
             * @classdesc Represents a Deferred.
             * @constructor
             * @param {liminal.v1.Deferred.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Deferred = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Deferred ref.
             * @member {number} ref
             * @memberof liminal.v1.Deferred
             * @instance
             */
            Deferred.prototype.ref = 0;

            /**
             * Deferred op.
             * @member {number} op
             * @memberof liminal.v1.Deferred
             * @instance
             */
            Deferred.prototype.op = 0;

            /**
             * Deferred status.
             * @member {liminal.v1.Status.$Properties|null|undefined} status
             * @memberof liminal.v1.Deferred
             * @instance
             */
            Deferred.prototype.status = null;

            /**
             * Encodes the specified Deferred message. Does not implicitly {@link liminal.v1.Deferred.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Deferred
             * @static
             * @param {liminal.v1.Deferred.$Properties} message Deferred message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Deferred.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.ref != null && $Object.hasOwnProperty.call(message, "ref") && message.ref !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.ref);
                if (message.op != null && $Object.hasOwnProperty.call(message, "op") && message.op !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.op);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    $root.liminal.v1.Status.encode(message.status, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Deferred message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Deferred
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Deferred & liminal.v1.Deferred.$Shape} Deferred
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Deferred.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Deferred();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.ref = value;
                            else
                                delete message.ref;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.op = value;
                            else
                                delete message.op;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.status = $root.liminal.v1.Status.decode(reader, reader.size(), $undefined, _depth + 1, message.status);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Deferred;
        })();

        v1.Rejected = (function() {

            /**
             * Properties of a Rejected.
             * @typedef {Object} liminal.v1.Rejected.$Properties
             * @property {number|null} [ref] Rejected ref
             * @property {number|null} [op] Rejected op
             * @property {liminal.v1.Status.$Properties|null} [status] Rejected status
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Rejected.
             * @memberof liminal.v1
             * @interface IRejected
             * @augments liminal.v1.Rejected.$Properties
             * @deprecated Use liminal.v1.Rejected.$Properties instead.
             */

            /**
             * Shape of a Rejected.
             * @typedef {liminal.v1.Rejected.$Properties} liminal.v1.Rejected.$Shape
             */

            /**
             * Constructs a new Rejected.
             * @memberof liminal.v1
             * @classdesc Represents a Rejected.
             * @constructor
             * @param {liminal.v1.Rejected.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Rejected = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Rejected ref.
             * @member {number} ref
             * @memberof liminal.v1.Rejected
             * @instance
             */
            Rejected.prototype.ref = 0;

            /**
             * Rejected op.
             * @member {number} op
             * @memberof liminal.v1.Rejected
             * @instance
             */
            Rejected.prototype.op = 0;

            /**
             * Rejected status.
             * @member {liminal.v1.Status.$Properties|null|undefined} status
             * @memberof liminal.v1.Rejected
             * @instance
             */
            Rejected.prototype.status = null;

            /**
             * Encodes the specified Rejected message. Does not implicitly {@link liminal.v1.Rejected.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Rejected
             * @static
             * @param {liminal.v1.Rejected.$Properties} message Rejected message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Rejected.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.ref != null && $Object.hasOwnProperty.call(message, "ref") && message.ref !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.ref);
                if (message.op != null && $Object.hasOwnProperty.call(message, "op") && message.op !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.op);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    $root.liminal.v1.Status.encode(message.status, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Rejected message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Rejected
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Rejected & liminal.v1.Rejected.$Shape} Rejected
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Rejected.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Rejected();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.ref = value;
                            else
                                delete message.ref;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.op = value;
                            else
                                delete message.op;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.status = $root.liminal.v1.Status.decode(reader, reader.size(), $undefined, _depth + 1, message.status);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Rejected;
        })();

        v1.Reply = (function() {

            /**
             * Properties of a Reply.
             * @typedef {Object} liminal.v1.Reply.$Properties
             * @property {number|null} [ref] Reply ref
             * @property {number|null} [op] Reply op
             * @property {number|null} [index] Reply index
             * @property {boolean|null} [more] Reply more
             * @property {liminal.v1.Envelope.$Properties|null} [envelope] Reply envelope
             * @property {liminal.v1.Status.$Properties|null} [status] Reply status
             * @property {"envelope"|"status"} [content] Reply content
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Reply.
             * @memberof liminal.v1
             * @interface IReply
             * @augments liminal.v1.Reply.$Properties
             * @deprecated Use liminal.v1.Reply.$Properties instead.
             */

            /**
             * Narrowed shape of a Reply.
             * @typedef {{
             *   ref?: number|null;
             *   op?: number|null;
             *   index?: number|null;
             *   more?: boolean|null;
             *   envelope?: liminal.v1.Envelope.$Shape|null;
             *   status?: liminal.v1.Status.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ content?: undefined; envelope?: null; status?: null }|{ content?: "envelope"; envelope: liminal.v1.Envelope.$Shape; status?: null }|{ content?: "status"; envelope?: null; status: liminal.v1.Status.$Shape })
             * )} liminal.v1.Reply.$Shape
             */

            /**
             * Constructs a new Reply.
             * @memberof liminal.v1
             * @classdesc Represents a Reply.
             * @constructor
             * @param {liminal.v1.Reply.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Reply = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Reply ref.
             * @member {number} ref
             * @memberof liminal.v1.Reply
             * @instance
             */
            Reply.prototype.ref = 0;

            /**
             * Reply op.
             * @member {number} op
             * @memberof liminal.v1.Reply
             * @instance
             */
            Reply.prototype.op = 0;

            /**
             * Reply index.
             * @member {number} index
             * @memberof liminal.v1.Reply
             * @instance
             */
            Reply.prototype.index = 0;

            /**
             * Reply more.
             * @member {boolean} more
             * @memberof liminal.v1.Reply
             * @instance
             */
            Reply.prototype.more = false;

            /**
             * Reply envelope.
             * @member {liminal.v1.Envelope.$Properties|null|undefined} envelope
             * @memberof liminal.v1.Reply
             * @instance
             */
            Reply.prototype.envelope = null;

            /**
             * Reply status.
             * @member {liminal.v1.Status.$Properties|null|undefined} status
             * @memberof liminal.v1.Reply
             * @instance
             */
            Reply.prototype.status = null;

            // OneOf field names bound to virtual getters and setters
            var $oneOfFields;

            /**
             * Reply content.
             * @member {"envelope"|"status"|undefined} content
             * @memberof liminal.v1.Reply
             * @instance
             */
            $Object.defineProperty(Reply.prototype, "content", {
                get: $util.oneOfGetter($oneOfFields = ["envelope", "status"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Reply message. Does not implicitly {@link liminal.v1.Reply.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Reply
             * @static
             * @param {liminal.v1.Reply.$Properties} message Reply message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Reply.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.ref != null && $Object.hasOwnProperty.call(message, "ref") && message.ref !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.ref);
                if (message.op != null && $Object.hasOwnProperty.call(message, "op") && message.op !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.op);
                if (message.index != null && $Object.hasOwnProperty.call(message, "index") && message.index !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.index);
                if (message.more != null && $Object.hasOwnProperty.call(message, "more") && message.more !== false)
                    writer.uint32(/* id 4, wireType 0 =*/32).bool(message.more);
                if (message.envelope != null && $Object.hasOwnProperty.call(message, "envelope"))
                    $root.liminal.v1.Envelope.encode(message.envelope, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    $root.liminal.v1.Status.encode(message.status, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Reply message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Reply
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Reply & liminal.v1.Reply.$Shape} Reply
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Reply.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Reply();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.ref = value;
                            else
                                delete message.ref;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.op = value;
                            else
                                delete message.op;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.index = value;
                            else
                                delete message.index;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.more = value;
                            else
                                delete message.more;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.envelope = $root.liminal.v1.Envelope.decode(reader, reader.size(), $undefined, _depth + 1, message.envelope);
                            message.content = "envelope";
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.status = $root.liminal.v1.Status.decode(reader, reader.size(), $undefined, _depth + 1, message.status);
                            message.content = "status";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Reply;
        })();

        v1.Cancel = (function() {

            /**
             * Properties of a Cancel.
             * @typedef {Object} liminal.v1.Cancel.$Properties
             * @property {number|null} [ref] Cancel ref
             * @property {number|null} [op] Cancel op
             * @property {string|null} [reason] Cancel reason
             * @property {liminal.v1.StatusCode|null} [code] Cancel code
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Cancel.
             * @memberof liminal.v1
             * @interface ICancel
             * @augments liminal.v1.Cancel.$Properties
             * @deprecated Use liminal.v1.Cancel.$Properties instead.
             */

            /**
             * Shape of a Cancel.
             * @typedef {liminal.v1.Cancel.$Properties} liminal.v1.Cancel.$Shape
             */

            /**
             * Constructs a new Cancel.
             * @memberof liminal.v1
             * @classdesc Represents a Cancel.
             * @constructor
             * @param {liminal.v1.Cancel.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Cancel = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Cancel ref.
             * @member {number} ref
             * @memberof liminal.v1.Cancel
             * @instance
             */
            Cancel.prototype.ref = 0;

            /**
             * Cancel op.
             * @member {number} op
             * @memberof liminal.v1.Cancel
             * @instance
             */
            Cancel.prototype.op = 0;

            /**
             * Cancel reason.
             * @member {string} reason
             * @memberof liminal.v1.Cancel
             * @instance
             */
            Cancel.prototype.reason = "";

            /**
             * Cancel code.
             * @member {liminal.v1.StatusCode} code
             * @memberof liminal.v1.Cancel
             * @instance
             */
            Cancel.prototype.code = 0;

            /**
             * Encodes the specified Cancel message. Does not implicitly {@link liminal.v1.Cancel.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Cancel
             * @static
             * @param {liminal.v1.Cancel.$Properties} message Cancel message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Cancel.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.ref != null && $Object.hasOwnProperty.call(message, "ref") && message.ref !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.ref);
                if (message.op != null && $Object.hasOwnProperty.call(message, "op") && message.op !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.op);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason") && message.reason !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.reason);
                if (message.code != null && $Object.hasOwnProperty.call(message, "code") && message.code !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).int32(message.code);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Cancel message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Cancel
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Cancel & liminal.v1.Cancel.$Shape} Cancel
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Cancel.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Cancel();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.ref = value;
                            else
                                delete message.ref;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.op = value;
                            else
                                delete message.op;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.reason = value;
                            else
                                delete message.reason;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.code = value;
                            else
                                delete message.code;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Cancel;
        })();

        v1.Credit = (function() {

            /**
             * Properties of a Credit.
             * @typedef {Object} liminal.v1.Credit.$Properties
             * @property {number|null} [ref] Credit ref
             * @property {number|null} [op] Credit op
             * @property {number|null} [messages] Credit messages
             * @property {number|null} [bytes] Credit bytes
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Credit.
             * @memberof liminal.v1
             * @interface ICredit
             * @augments liminal.v1.Credit.$Properties
             * @deprecated Use liminal.v1.Credit.$Properties instead.
             */

            /**
             * Shape of a Credit.
             * @typedef {liminal.v1.Credit.$Properties} liminal.v1.Credit.$Shape
             */

            /**
             * Constructs a new Credit.
             * @memberof liminal.v1
             * @classdesc Represents a Credit.
             * @constructor
             * @param {liminal.v1.Credit.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Credit = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Credit ref.
             * @member {number} ref
             * @memberof liminal.v1.Credit
             * @instance
             */
            Credit.prototype.ref = 0;

            /**
             * Credit op.
             * @member {number} op
             * @memberof liminal.v1.Credit
             * @instance
             */
            Credit.prototype.op = 0;

            /**
             * Credit messages.
             * @member {number} messages
             * @memberof liminal.v1.Credit
             * @instance
             */
            Credit.prototype.messages = 0;

            /**
             * Credit bytes.
             * @member {number} bytes
             * @memberof liminal.v1.Credit
             * @instance
             */
            Credit.prototype.bytes = 0;

            /**
             * Encodes the specified Credit message. Does not implicitly {@link liminal.v1.Credit.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Credit
             * @static
             * @param {liminal.v1.Credit.$Properties} message Credit message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Credit.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.ref != null && $Object.hasOwnProperty.call(message, "ref") && message.ref !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.ref);
                if (message.op != null && $Object.hasOwnProperty.call(message, "op") && message.op !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.op);
                if (message.messages != null && $Object.hasOwnProperty.call(message, "messages") && message.messages !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.messages);
                if (message.bytes != null && $Object.hasOwnProperty.call(message, "bytes") && message.bytes !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.bytes);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Credit message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Credit
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Credit & liminal.v1.Credit.$Shape} Credit
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Credit.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Credit();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.ref = value;
                            else
                                delete message.ref;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.op = value;
                            else
                                delete message.op;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.messages = value;
                            else
                                delete message.messages;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.bytes = value;
                            else
                                delete message.bytes;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Credit;
        })();

        v1.Participant = (function() {

            /**
             * Properties of a Participant.
             * @typedef {Object} liminal.v1.Participant.$Properties
             * @property {liminal.v1.Pid.$Properties|null} [pid] Participant pid
             * @property {string|null} [subject] Participant subject
             * @property {string|null} [host] Participant host
             * @property {number|null} [generation] Participant generation
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Participant.
             * @memberof liminal.v1
             * @interface IParticipant
             * @augments liminal.v1.Participant.$Properties
             * @deprecated Use liminal.v1.Participant.$Properties instead.
             */

            /**
             * Shape of a Participant.
             * @typedef {liminal.v1.Participant.$Properties} liminal.v1.Participant.$Shape
             */

            /**
             * Constructs a new Participant.
             * @memberof liminal.v1
             * @classdesc Represents a Participant.
             * @constructor
             * @param {liminal.v1.Participant.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Participant = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Participant pid.
             * @member {liminal.v1.Pid.$Properties|null|undefined} pid
             * @memberof liminal.v1.Participant
             * @instance
             */
            Participant.prototype.pid = null;

            /**
             * Participant subject.
             * @member {string} subject
             * @memberof liminal.v1.Participant
             * @instance
             */
            Participant.prototype.subject = "";

            /**
             * Participant host.
             * @member {string} host
             * @memberof liminal.v1.Participant
             * @instance
             */
            Participant.prototype.host = "";

            /**
             * Participant generation.
             * @member {number} generation
             * @memberof liminal.v1.Participant
             * @instance
             */
            Participant.prototype.generation = 0;

            /**
             * Encodes the specified Participant message. Does not implicitly {@link liminal.v1.Participant.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Participant
             * @static
             * @param {liminal.v1.Participant.$Properties} message Participant message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Participant.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.pid != null && $Object.hasOwnProperty.call(message, "pid"))
                    $root.liminal.v1.Pid.encode(message.pid, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.subject != null && $Object.hasOwnProperty.call(message, "subject") && message.subject !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.subject);
                if (message.host != null && $Object.hasOwnProperty.call(message, "host") && message.host !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.host);
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).uint32(message.generation);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Participant message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Participant
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Participant & liminal.v1.Participant.$Shape} Participant
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Participant.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Participant();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.pid = $root.liminal.v1.Pid.decode(reader, reader.size(), $undefined, _depth + 1, message.pid);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.subject = value;
                            else
                                delete message.subject;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.host = value;
                            else
                                delete message.host;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Participant;
        })();

        v1.Pid = (function() {

            /**
             * Properties of a Pid.
             * @typedef {Object} liminal.v1.Pid.$Properties
             * @property {string|null} [node] Pid node
             * @property {number|Long|null} [number] Pid number
             * @property {number|Long|null} [creation] Pid creation
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Pid.
             * @memberof liminal.v1
             * @interface IPid
             * @augments liminal.v1.Pid.$Properties
             * @deprecated Use liminal.v1.Pid.$Properties instead.
             */

            /**
             * Shape of a Pid.
             * @typedef {liminal.v1.Pid.$Properties} liminal.v1.Pid.$Shape
             */

            /**
             * Constructs a new Pid.
             * @memberof liminal.v1
             * @classdesc Represents a Pid.
             * @constructor
             * @param {liminal.v1.Pid.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Pid = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Pid node.
             * @member {string} node
             * @memberof liminal.v1.Pid
             * @instance
             */
            Pid.prototype.node = "";

            /**
             * Pid number.
             * @member {number|Long} number
             * @memberof liminal.v1.Pid
             * @instance
             */
            Pid.prototype.number = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Pid creation.
             * @member {number|Long} creation
             * @memberof liminal.v1.Pid
             * @instance
             */
            Pid.prototype.creation = $util.Long ? $util.Long.fromBits(0,0,true) : 0;

            /**
             * Encodes the specified Pid message. Does not implicitly {@link liminal.v1.Pid.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Pid
             * @static
             * @param {liminal.v1.Pid.$Properties} message Pid message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Pid.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.node != null && $Object.hasOwnProperty.call(message, "node") && message.node !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.node);
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && (typeof message.number === "object" ? message.number.low || message.number.high : message.number !== 0))
                    writer.uint32(/* id 2, wireType 0 =*/16).uint64(message.number);
                if (message.creation != null && $Object.hasOwnProperty.call(message, "creation") && (typeof message.creation === "object" ? message.creation.low || message.creation.high : message.creation !== 0))
                    writer.uint32(/* id 3, wireType 0 =*/24).uint64(message.creation);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Pid message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Pid
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Pid & liminal.v1.Pid.$Shape} Pid
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Pid.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Pid();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.node = value;
                            else
                                delete message.node;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (typeof (value = reader.uint64()) === "object" ? value.low || value.high : value !== 0)
                                message.creation = value;
                            else
                                delete message.creation;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Pid;
        })();

        v1.Exit = (function() {

            /**
             * Properties of an Exit.
             * @typedef {Object} liminal.v1.Exit.$Properties
             * @property {number|null} [ref] Exit ref
             * @property {liminal.v1.Pid.$Properties|null} [participant] Exit participant
             * @property {string|null} [subject] Exit subject
             * @property {string|null} [host] Exit host
             * @property {number|null} [generation] Exit generation
             * @property {liminal.v1.ExitReason.$Properties|null} [reason] Exit reason
             * @property {boolean|null} [unclean] Exit unclean
             * @property {number|null} [at] Exit at
             * @property {Array.<liminal.v1.OperationFate.$Properties>|null} [fates] Exit fates
             * @property {liminal.v1.PolicyDecision.$Properties|null} [decision] Exit decision
             * @property {string|null} [stack] Exit stack
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Exit.
             * @memberof liminal.v1
             * @interface IExit
             * @augments liminal.v1.Exit.$Properties
             * @deprecated Use liminal.v1.Exit.$Properties instead.
             */

            /**
             * Shape of an Exit.
             * @typedef {{
             *   ref?: number|null;
             *   participant?: liminal.v1.Pid.$Shape|null;
             *   subject?: string|null;
             *   host?: string|null;
             *   generation?: number|null;
             *   reason?: liminal.v1.ExitReason.$Shape|null;
             *   unclean?: boolean|null;
             *   at?: number|null;
             *   fates?: Array.<liminal.v1.OperationFate.$Shape>|null;
             *   decision?: liminal.v1.PolicyDecision.$Shape|null;
             *   stack?: string|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} liminal.v1.Exit.$Shape
             */

            /**
             * Constructs a new Exit.
             * @memberof liminal.v1
             * @classdesc Represents an Exit.
             * @constructor
             * @param {liminal.v1.Exit.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Exit = function (properties) {
                this.fates = [];
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Exit ref.
             * @member {number} ref
             * @memberof liminal.v1.Exit
             * @instance
             */
            Exit.prototype.ref = 0;

            /**
             * Exit participant.
             * @member {liminal.v1.Pid.$Properties|null|undefined} participant
             * @memberof liminal.v1.Exit
             * @instance
             */
            Exit.prototype.participant = null;

            /**
             * Exit subject.
             * @member {string} subject
             * @memberof liminal.v1.Exit
             * @instance
             */
            Exit.prototype.subject = "";

            /**
             * Exit host.
             * @member {string} host
             * @memberof liminal.v1.Exit
             * @instance
             */
            Exit.prototype.host = "";

            /**
             * Exit generation.
             * @member {number} generation
             * @memberof liminal.v1.Exit
             * @instance
             */
            Exit.prototype.generation = 0;

            /**
             * Exit reason.
             * @member {liminal.v1.ExitReason.$Properties|null|undefined} reason
             * @memberof liminal.v1.Exit
             * @instance
             */
            Exit.prototype.reason = null;

            /**
             * Exit unclean.
             * @member {boolean} unclean
             * @memberof liminal.v1.Exit
             * @instance
             */
            Exit.prototype.unclean = false;

            /**
             * Exit at.
             * @member {number} at
             * @memberof liminal.v1.Exit
             * @instance
             */
            Exit.prototype.at = 0;

            /**
             * Exit fates.
             * @member {Array.<liminal.v1.OperationFate.$Properties>} fates
             * @memberof liminal.v1.Exit
             * @instance
             */
            Exit.prototype.fates = $util.emptyArray;

            /**
             * Exit decision.
             * @member {liminal.v1.PolicyDecision.$Properties|null|undefined} decision
             * @memberof liminal.v1.Exit
             * @instance
             */
            Exit.prototype.decision = null;

            /**
             * Exit stack.
             * @member {string} stack
             * @memberof liminal.v1.Exit
             * @instance
             */
            Exit.prototype.stack = "";

            /**
             * Encodes the specified Exit message. Does not implicitly {@link liminal.v1.Exit.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Exit
             * @static
             * @param {liminal.v1.Exit.$Properties} message Exit message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Exit.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.ref != null && $Object.hasOwnProperty.call(message, "ref") && message.ref !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.ref);
                if (message.participant != null && $Object.hasOwnProperty.call(message, "participant"))
                    $root.liminal.v1.Pid.encode(message.participant, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.subject != null && $Object.hasOwnProperty.call(message, "subject") && message.subject !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.subject);
                if (message.host != null && $Object.hasOwnProperty.call(message, "host") && message.host !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.host);
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(/* id 5, wireType 0 =*/40).uint32(message.generation);
                if (message.reason != null && $Object.hasOwnProperty.call(message, "reason"))
                    $root.liminal.v1.ExitReason.encode(message.reason, writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.unclean != null && $Object.hasOwnProperty.call(message, "unclean") && message.unclean !== false)
                    writer.uint32(/* id 7, wireType 0 =*/56).bool(message.unclean);
                if (message.at != null && $Object.hasOwnProperty.call(message, "at") && !$Object.is(message.at, 0))
                    writer.uint32(/* id 8, wireType 1 =*/65).double(message.at);
                if (message.fates != null && message.fates.length)
                    for (var i = 0; i < message.fates.length; ++i)
                        $root.liminal.v1.OperationFate.encode(message.fates[i], writer.uint32(/* id 9, wireType 2 =*/74).fork(), _depth + 1).ldelim();
                if (message.decision != null && $Object.hasOwnProperty.call(message, "decision"))
                    $root.liminal.v1.PolicyDecision.encode(message.decision, writer.uint32(/* id 10, wireType 2 =*/82).fork(), _depth + 1).ldelim();
                if (message.stack != null && $Object.hasOwnProperty.call(message, "stack") && message.stack !== "")
                    writer.uint32(/* id 11, wireType 2 =*/90).string(message.stack);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Exit message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Exit
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Exit & liminal.v1.Exit.$Shape} Exit
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Exit.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Exit();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.ref = value;
                            else
                                delete message.ref;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.participant = $root.liminal.v1.Pid.decode(reader, reader.size(), $undefined, _depth + 1, message.participant);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.subject = value;
                            else
                                delete message.subject;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.host = value;
                            else
                                delete message.host;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            message.reason = $root.liminal.v1.ExitReason.decode(reader, reader.size(), $undefined, _depth + 1, message.reason);
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.unclean = value;
                            else
                                delete message.unclean;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 1)
                                break;
                            if (!$Object.is(value = reader.double(), 0))
                                message.at = value;
                            else
                                delete message.at;
                            continue;
                        }
                    case 9: {
                            if (wireType !== 2)
                                break;
                            if (!(message.fates && message.fates.length))
                                message.fates = [];
                            message.fates.push($root.liminal.v1.OperationFate.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 10: {
                            if (wireType !== 2)
                                break;
                            message.decision = $root.liminal.v1.PolicyDecision.decode(reader, reader.size(), $undefined, _depth + 1, message.decision);
                            continue;
                        }
                    case 11: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.stack = value;
                            else
                                delete message.stack;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Exit;
        })();

        /**
         * Fate enum.
         * @name liminal.v1.Fate
         * @enum {number}
         * @property {number} FATE_UNSPECIFIED=0 FATE_UNSPECIFIED value
         * @property {number} FATE_NOT_DELIVERED=1 FATE_NOT_DELIVERED value
         * @property {number} FATE_UNKNOWN=2 FATE_UNKNOWN value
         * @property {number} FATE_CARRIED_OVER=3 FATE_CARRIED_OVER value
         */
        v1.Fate = (function() {
            var valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "FATE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "FATE_NOT_DELIVERED"] = 1;
            values[valuesById[2] = "FATE_UNKNOWN"] = 2;
            values[valuesById[3] = "FATE_CARRIED_OVER"] = 3;
            return values;
        })();

        v1.OperationFate = (function() {

            /**
             * Properties of an OperationFate.
             * @typedef {Object} liminal.v1.OperationFate.$Properties
             * @property {number|null} [op] OperationFate op
             * @property {liminal.v1.Fate|null} [fate] OperationFate fate
             * @property {number|null} [replies] OperationFate replies
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an OperationFate.
             * @memberof liminal.v1
             * @interface IOperationFate
             * @augments liminal.v1.OperationFate.$Properties
             * @deprecated Use liminal.v1.OperationFate.$Properties instead.
             */

            /**
             * Shape of an OperationFate.
             * @typedef {liminal.v1.OperationFate.$Properties} liminal.v1.OperationFate.$Shape
             */

            /**
             * Constructs a new OperationFate.
             * @memberof liminal.v1
             * @classdesc Represents an OperationFate.
             * @constructor
             * @param {liminal.v1.OperationFate.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var OperationFate = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * OperationFate op.
             * @member {number} op
             * @memberof liminal.v1.OperationFate
             * @instance
             */
            OperationFate.prototype.op = 0;

            /**
             * OperationFate fate.
             * @member {liminal.v1.Fate} fate
             * @memberof liminal.v1.OperationFate
             * @instance
             */
            OperationFate.prototype.fate = 0;

            /**
             * OperationFate replies.
             * @member {number} replies
             * @memberof liminal.v1.OperationFate
             * @instance
             */
            OperationFate.prototype.replies = 0;

            /**
             * Encodes the specified OperationFate message. Does not implicitly {@link liminal.v1.OperationFate.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.OperationFate
             * @static
             * @param {liminal.v1.OperationFate.$Properties} message OperationFate message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            OperationFate.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.op != null && $Object.hasOwnProperty.call(message, "op") && message.op !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.op);
                if (message.fate != null && $Object.hasOwnProperty.call(message, "fate") && message.fate !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).int32(message.fate);
                if (message.replies != null && $Object.hasOwnProperty.call(message, "replies") && message.replies !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.replies);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an OperationFate message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.OperationFate
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.OperationFate & liminal.v1.OperationFate.$Shape} OperationFate
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            OperationFate.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.OperationFate();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.op = value;
                            else
                                delete message.op;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.fate = value;
                            else
                                delete message.fate;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.replies = value;
                            else
                                delete message.replies;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return OperationFate;
        })();

        v1.PolicyDecision = (function() {

            /**
             * Properties of a PolicyDecision.
             * @typedef {Object} liminal.v1.PolicyDecision.$Properties
             * @property {liminal.v1.PolicyDecision.Fail.$Properties|null} [fail] PolicyDecision fail
             * @property {liminal.v1.PolicyDecision.Restart.$Properties|null} [restart] PolicyDecision restart
             * @property {liminal.v1.PolicyDecision.RouteToNext.$Properties|null} [routeToNext] PolicyDecision routeToNext
             * @property {liminal.v1.PolicyDecision.Compensate.$Properties|null} [compensate] PolicyDecision compensate
             * @property {"fail"|"restart"|"routeToNext"|"compensate"} [action] PolicyDecision action
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PolicyDecision.
             * @memberof liminal.v1
             * @interface IPolicyDecision
             * @augments liminal.v1.PolicyDecision.$Properties
             * @deprecated Use liminal.v1.PolicyDecision.$Properties instead.
             */

            /**
             * Narrowed shape of a PolicyDecision.
             * @typedef {{
             *   fail?: liminal.v1.PolicyDecision.Fail.$Shape|null;
             *   restart?: liminal.v1.PolicyDecision.Restart.$Shape|null;
             *   routeToNext?: liminal.v1.PolicyDecision.RouteToNext.$Shape|null;
             *   compensate?: liminal.v1.PolicyDecision.Compensate.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * } & (
             *   ({ action?: undefined; fail?: null; restart?: null; routeToNext?: null; compensate?: null }|{ action?: "fail"; fail: liminal.v1.PolicyDecision.Fail.$Shape; restart?: null; routeToNext?: null; compensate?: null }|{ action?: "restart"; fail?: null; restart: liminal.v1.PolicyDecision.Restart.$Shape; routeToNext?: null; compensate?: null }|{ action?: "routeToNext"; fail?: null; restart?: null; routeToNext: liminal.v1.PolicyDecision.RouteToNext.$Shape; compensate?: null }|{ action?: "compensate"; fail?: null; restart?: null; routeToNext?: null; compensate: liminal.v1.PolicyDecision.Compensate.$Shape })
             * )} liminal.v1.PolicyDecision.$Shape
             */

            /**
             * Constructs a new PolicyDecision.
             * @memberof liminal.v1
             * @classdesc Represents a PolicyDecision.
             * @constructor
             * @param {liminal.v1.PolicyDecision.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var PolicyDecision = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PolicyDecision fail.
             * @member {liminal.v1.PolicyDecision.Fail.$Properties|null|undefined} fail
             * @memberof liminal.v1.PolicyDecision
             * @instance
             */
            PolicyDecision.prototype.fail = null;

            /**
             * PolicyDecision restart.
             * @member {liminal.v1.PolicyDecision.Restart.$Properties|null|undefined} restart
             * @memberof liminal.v1.PolicyDecision
             * @instance
             */
            PolicyDecision.prototype.restart = null;

            /**
             * PolicyDecision routeToNext.
             * @member {liminal.v1.PolicyDecision.RouteToNext.$Properties|null|undefined} routeToNext
             * @memberof liminal.v1.PolicyDecision
             * @instance
             */
            PolicyDecision.prototype.routeToNext = null;

            /**
             * PolicyDecision compensate.
             * @member {liminal.v1.PolicyDecision.Compensate.$Properties|null|undefined} compensate
             * @memberof liminal.v1.PolicyDecision
             * @instance
             */
            PolicyDecision.prototype.compensate = null;

            // OneOf field names bound to virtual getters and setters
            var $oneOfFields;

            /**
             * PolicyDecision action.
             * @member {"fail"|"restart"|"routeToNext"|"compensate"|undefined} action
             * @memberof liminal.v1.PolicyDecision
             * @instance
             */
            $Object.defineProperty(PolicyDecision.prototype, "action", {
                get: $util.oneOfGetter($oneOfFields = ["fail", "restart", "routeToNext", "compensate"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified PolicyDecision message. Does not implicitly {@link liminal.v1.PolicyDecision.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.PolicyDecision
             * @static
             * @param {liminal.v1.PolicyDecision.$Properties} message PolicyDecision message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PolicyDecision.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.fail != null && $Object.hasOwnProperty.call(message, "fail"))
                    $root.liminal.v1.PolicyDecision.Fail.encode(message.fail, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.restart != null && $Object.hasOwnProperty.call(message, "restart"))
                    $root.liminal.v1.PolicyDecision.Restart.encode(message.restart, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.routeToNext != null && $Object.hasOwnProperty.call(message, "routeToNext"))
                    $root.liminal.v1.PolicyDecision.RouteToNext.encode(message.routeToNext, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.compensate != null && $Object.hasOwnProperty.call(message, "compensate"))
                    $root.liminal.v1.PolicyDecision.Compensate.encode(message.compensate, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PolicyDecision message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.PolicyDecision
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.PolicyDecision & liminal.v1.PolicyDecision.$Shape} PolicyDecision
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PolicyDecision.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.PolicyDecision();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.fail = $root.liminal.v1.PolicyDecision.Fail.decode(reader, reader.size(), $undefined, _depth + 1, message.fail);
                            message.action = "fail";
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.restart = $root.liminal.v1.PolicyDecision.Restart.decode(reader, reader.size(), $undefined, _depth + 1, message.restart);
                            message.action = "restart";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.routeToNext = $root.liminal.v1.PolicyDecision.RouteToNext.decode(reader, reader.size(), $undefined, _depth + 1, message.routeToNext);
                            message.action = "routeToNext";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.compensate = $root.liminal.v1.PolicyDecision.Compensate.decode(reader, reader.size(), $undefined, _depth + 1, message.compensate);
                            message.action = "compensate";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            PolicyDecision.Fail = (function() {

                /**
                 * Properties of a Fail.
                 * @typedef {Object} liminal.v1.PolicyDecision.Fail.$Properties
                 * @property {liminal.v1.FailCause|null} [because] Fail because
                 * @property {Array.<string>|null} [tried] Fail tried
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Fail.
                 * @memberof liminal.v1.PolicyDecision
                 * @interface IFail
                 * @augments liminal.v1.PolicyDecision.Fail.$Properties
                 * @deprecated Use liminal.v1.PolicyDecision.Fail.$Properties instead.
                 */

                /**
                 * Shape of a Fail.
                 * @typedef {liminal.v1.PolicyDecision.Fail.$Properties} liminal.v1.PolicyDecision.Fail.$Shape
                 */

                /**
                 * Constructs a new Fail.
                 * @memberof liminal.v1.PolicyDecision
                 * @classdesc Represents a Fail.
                 * @constructor
                 * @param {liminal.v1.PolicyDecision.Fail.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                var Fail = function (properties) {
                    this.tried = [];
                    if (properties)
                        for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Fail because.
                 * @member {liminal.v1.FailCause} because
                 * @memberof liminal.v1.PolicyDecision.Fail
                 * @instance
                 */
                Fail.prototype.because = 0;

                /**
                 * Fail tried.
                 * @member {Array.<string>} tried
                 * @memberof liminal.v1.PolicyDecision.Fail
                 * @instance
                 */
                Fail.prototype.tried = $util.emptyArray;

                /**
                 * Encodes the specified Fail message. Does not implicitly {@link liminal.v1.PolicyDecision.Fail.verify|verify} messages.
                 * @function encode
                 * @memberof liminal.v1.PolicyDecision.Fail
                 * @static
                 * @param {liminal.v1.PolicyDecision.Fail.$Properties} message Fail message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Fail.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.because != null && $Object.hasOwnProperty.call(message, "because") && message.because !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).int32(message.because);
                    if (message.tried != null && message.tried.length)
                        for (var i = 0; i < message.tried.length; ++i)
                            writer.uint32(/* id 2, wireType 2 =*/18).string(message.tried[i]);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (var i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Fail message from the specified reader or buffer.
                 * @function decode
                 * @memberof liminal.v1.PolicyDecision.Fail
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {liminal.v1.PolicyDecision.Fail & liminal.v1.PolicyDecision.Fail.$Shape} Fail
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Fail.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    var end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.liminal.v1.PolicyDecision.Fail();
                    while (reader.pos < end) {
                        var start = reader.pos;
                        var tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        var wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.int32())
                                    message.because = value;
                                else
                                    delete message.because;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 2)
                                    break;
                                if (!(message.tried && message.tried.length))
                                    message.tried = [];
                                message.tried.push(reader.stringVerify());
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Fail;
            })();

            PolicyDecision.Restart = (function() {

                /**
                 * Properties of a Restart.
                 * @typedef {Object} liminal.v1.PolicyDecision.Restart.$Properties
                 * @property {number|null} [delayMs] Restart delayMs
                 * @property {number|null} [attempt] Restart attempt
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Restart.
                 * @memberof liminal.v1.PolicyDecision
                 * @interface IRestart
                 * @augments liminal.v1.PolicyDecision.Restart.$Properties
                 * @deprecated Use liminal.v1.PolicyDecision.Restart.$Properties instead.
                 */

                /**
                 * Shape of a Restart.
                 * @typedef {liminal.v1.PolicyDecision.Restart.$Properties} liminal.v1.PolicyDecision.Restart.$Shape
                 */

                /**
                 * Constructs a new Restart.
                 * @memberof liminal.v1.PolicyDecision
                 * @classdesc Represents a Restart.
                 * @constructor
                 * @param {liminal.v1.PolicyDecision.Restart.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                var Restart = function (properties) {
                    if (properties)
                        for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Restart delayMs.
                 * @member {number} delayMs
                 * @memberof liminal.v1.PolicyDecision.Restart
                 * @instance
                 */
                Restart.prototype.delayMs = 0;

                /**
                 * Restart attempt.
                 * @member {number} attempt
                 * @memberof liminal.v1.PolicyDecision.Restart
                 * @instance
                 */
                Restart.prototype.attempt = 0;

                /**
                 * Encodes the specified Restart message. Does not implicitly {@link liminal.v1.PolicyDecision.Restart.verify|verify} messages.
                 * @function encode
                 * @memberof liminal.v1.PolicyDecision.Restart
                 * @static
                 * @param {liminal.v1.PolicyDecision.Restart.$Properties} message Restart message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Restart.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.delayMs != null && $Object.hasOwnProperty.call(message, "delayMs") && !$Object.is(message.delayMs, 0))
                        writer.uint32(/* id 1, wireType 1 =*/9).double(message.delayMs);
                    if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.attempt);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (var i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Restart message from the specified reader or buffer.
                 * @function decode
                 * @memberof liminal.v1.PolicyDecision.Restart
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {liminal.v1.PolicyDecision.Restart & liminal.v1.PolicyDecision.Restart.$Shape} Restart
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Restart.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    var end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.liminal.v1.PolicyDecision.Restart();
                    while (reader.pos < end) {
                        var start = reader.pos;
                        var tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        var wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 1)
                                    break;
                                if (!$Object.is(value = reader.double(), 0))
                                    message.delayMs = value;
                                else
                                    delete message.delayMs;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.attempt = value;
                                else
                                    delete message.attempt;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Restart;
            })();

            PolicyDecision.RouteToNext = (function() {

                /**
                 * Properties of a RouteToNext.
                 * @typedef {Object} liminal.v1.PolicyDecision.RouteToNext.$Properties
                 * @property {string|null} [to] RouteToNext to
                 * @property {number|null} [attempt] RouteToNext attempt
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a RouteToNext.
                 * @memberof liminal.v1.PolicyDecision
                 * @interface IRouteToNext
                 * @augments liminal.v1.PolicyDecision.RouteToNext.$Properties
                 * @deprecated Use liminal.v1.PolicyDecision.RouteToNext.$Properties instead.
                 */

                /**
                 * Shape of a RouteToNext.
                 * @typedef {liminal.v1.PolicyDecision.RouteToNext.$Properties} liminal.v1.PolicyDecision.RouteToNext.$Shape
                 */

                /**
                 * Constructs a new RouteToNext.
                 * @memberof liminal.v1.PolicyDecision
                 * @classdesc Represents a RouteToNext.
                 * @constructor
                 * @param {liminal.v1.PolicyDecision.RouteToNext.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                var RouteToNext = function (properties) {
                    if (properties)
                        for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * RouteToNext to.
                 * @member {string} to
                 * @memberof liminal.v1.PolicyDecision.RouteToNext
                 * @instance
                 */
                RouteToNext.prototype.to = "";

                /**
                 * RouteToNext attempt.
                 * @member {number} attempt
                 * @memberof liminal.v1.PolicyDecision.RouteToNext
                 * @instance
                 */
                RouteToNext.prototype.attempt = 0;

                /**
                 * Encodes the specified RouteToNext message. Does not implicitly {@link liminal.v1.PolicyDecision.RouteToNext.verify|verify} messages.
                 * @function encode
                 * @memberof liminal.v1.PolicyDecision.RouteToNext
                 * @static
                 * @param {liminal.v1.PolicyDecision.RouteToNext.$Properties} message RouteToNext message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                RouteToNext.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.to != null && $Object.hasOwnProperty.call(message, "to") && message.to !== "")
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.to);
                    if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                        writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.attempt);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (var i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a RouteToNext message from the specified reader or buffer.
                 * @function decode
                 * @memberof liminal.v1.PolicyDecision.RouteToNext
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {liminal.v1.PolicyDecision.RouteToNext & liminal.v1.PolicyDecision.RouteToNext.$Shape} RouteToNext
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                RouteToNext.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    var end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.liminal.v1.PolicyDecision.RouteToNext();
                    while (reader.pos < end) {
                        var start = reader.pos;
                        var tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        var wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 2)
                                    break;
                                if ((value = reader.stringVerify()).length)
                                    message.to = value;
                                else
                                    delete message.to;
                                continue;
                            }
                        case 2: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.attempt = value;
                                else
                                    delete message.attempt;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return RouteToNext;
            })();

            PolicyDecision.Compensate = (function() {

                /**
                 * Properties of a Compensate.
                 * @typedef {Object} liminal.v1.PolicyDecision.Compensate.$Properties
                 * @property {number|null} [compensations] Compensate compensations
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */

                /**
                 * Properties of a Compensate.
                 * @memberof liminal.v1.PolicyDecision
                 * @interface ICompensate
                 * @augments liminal.v1.PolicyDecision.Compensate.$Properties
                 * @deprecated Use liminal.v1.PolicyDecision.Compensate.$Properties instead.
                 */

                /**
                 * Shape of a Compensate.
                 * @typedef {liminal.v1.PolicyDecision.Compensate.$Properties} liminal.v1.PolicyDecision.Compensate.$Shape
                 */

                /**
                 * Constructs a new Compensate.
                 * @memberof liminal.v1.PolicyDecision
                 * @classdesc Represents a Compensate.
                 * @constructor
                 * @param {liminal.v1.PolicyDecision.Compensate.$Properties=} [properties] Properties to set
                 * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
                 */
                var Compensate = function (properties) {
                    if (properties)
                        for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                            if (properties[keys[i]] != null && keys[i] !== "__proto__")
                                this[keys[i]] = properties[keys[i]];
                };

                /**
                 * Compensate compensations.
                 * @member {number} compensations
                 * @memberof liminal.v1.PolicyDecision.Compensate
                 * @instance
                 */
                Compensate.prototype.compensations = 0;

                /**
                 * Encodes the specified Compensate message. Does not implicitly {@link liminal.v1.PolicyDecision.Compensate.verify|verify} messages.
                 * @function encode
                 * @memberof liminal.v1.PolicyDecision.Compensate
                 * @static
                 * @param {liminal.v1.PolicyDecision.Compensate.$Properties} message Compensate message or plain object to encode
                 * @param {$protobuf.Writer} [writer] Writer to encode to
                 * @returns {$protobuf.Writer} Writer
                 */
                Compensate.encode = function (message, writer, _depth) {
                    if (!writer)
                        writer = $Writer.create();
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $util.recursionLimit)
                        throw $Error("max depth exceeded");
                    if (message.compensations != null && $Object.hasOwnProperty.call(message, "compensations") && message.compensations !== 0)
                        writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.compensations);
                    if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                        for (var i = 0; i < message.$unknowns.length; ++i)
                            writer.raw(message.$unknowns[i]);
                    return writer;
                };

                /**
                 * Decodes a Compensate message from the specified reader or buffer.
                 * @function decode
                 * @memberof liminal.v1.PolicyDecision.Compensate
                 * @static
                 * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
                 * @param {number} [length] Message length if known beforehand
                 * @returns {liminal.v1.PolicyDecision.Compensate & liminal.v1.PolicyDecision.Compensate.$Shape} Compensate
                 * @throws {Error} If the payload is not a reader or valid buffer
                 * @throws {$protobuf.util.ProtocolError} If required fields are missing
                 */
                Compensate.decode = function (reader, length, _end, _depth, _target) {
                    if (!(reader instanceof $Reader))
                        reader = $Reader.create(reader);
                    if (_depth === $undefined)
                        _depth = 0;
                    if (_depth > $Reader.recursionLimit)
                        throw $Error("max depth exceeded");
                    var end, message, value;
                    if (length === $undefined)
                        end = reader.len;
                    else {
                        end = reader.pos + length;
                        if (end > reader.len)
                            throw $RangeError("index out of range");
                        length = reader.len;
                        reader.len = end;
                    }
                    message = _target || new $root.liminal.v1.PolicyDecision.Compensate();
                    while (reader.pos < end) {
                        var start = reader.pos;
                        var tag = reader.tag();
                        if (tag === _end) {
                            _end = $undefined;
                            break;
                        }
                        var wireType = tag & 7;
                        switch (tag >>>= 3) {
                        case 1: {
                                if (wireType !== 0)
                                    break;
                                if (value = reader.uint32())
                                    message.compensations = value;
                                else
                                    delete message.compensations;
                                continue;
                            }
                        }
                        reader.skipType(wireType, _depth, tag);
                        if (!reader.discardUnknown) {
                            $util.makeProp(message, "$unknowns", false);
                            (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                        }
                    }
                    if (length !== $undefined) {
                        if (reader.pos !== end)
                            throw $RangeError("index out of range");
                        reader.len = length;
                    }
                    if (_end !== $undefined)
                        throw $Error("missing end group");
                    return message;
                };

                return Compensate;
            })();

            return PolicyDecision;
        })();

        /**
         * FailCause enum.
         * @name liminal.v1.FailCause
         * @enum {number}
         * @property {number} FAIL_CAUSE_UNSPECIFIED=0 FAIL_CAUSE_UNSPECIFIED value
         * @property {number} FAIL_CAUSE_TOO_MANY_RESTARTS=1 FAIL_CAUSE_TOO_MANY_RESTARTS value
         * @property {number} FAIL_CAUSE_NO_PROGRESS=2 FAIL_CAUSE_NO_PROGRESS value
         * @property {number} FAIL_CAUSE_NONE_LEFT=3 FAIL_CAUSE_NONE_LEFT value
         * @property {number} FAIL_CAUSE_BREAKER_OPEN=4 FAIL_CAUSE_BREAKER_OPEN value
         * @property {number} FAIL_CAUSE_COMPLETING=5 FAIL_CAUSE_COMPLETING value
         * @property {number} FAIL_CAUSE_NOT_STARTED=6 FAIL_CAUSE_NOT_STARTED value
         */
        v1.FailCause = (function() {
            var valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "FAIL_CAUSE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "FAIL_CAUSE_TOO_MANY_RESTARTS"] = 1;
            values[valuesById[2] = "FAIL_CAUSE_NO_PROGRESS"] = 2;
            values[valuesById[3] = "FAIL_CAUSE_NONE_LEFT"] = 3;
            values[valuesById[4] = "FAIL_CAUSE_BREAKER_OPEN"] = 4;
            values[valuesById[5] = "FAIL_CAUSE_COMPLETING"] = 5;
            values[valuesById[6] = "FAIL_CAUSE_NOT_STARTED"] = 6;
            return values;
        })();

        /**
         * Phase enum.
         * @name liminal.v1.Phase
         * @enum {number}
         * @property {number} PHASE_UNSPECIFIED=0 PHASE_UNSPECIFIED value
         * @property {number} PHASE_CREATED=1 PHASE_CREATED value
         * @property {number} PHASE_ACTIVE=2 PHASE_ACTIVE value
         * @property {number} PHASE_COMPLETING=3 PHASE_COMPLETING value
         * @property {number} PHASE_CLOSED=4 PHASE_CLOSED value
         * @property {number} PHASE_FAILED=5 PHASE_FAILED value
         */
        v1.Phase = (function() {
            var valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "PHASE_UNSPECIFIED"] = 0;
            values[valuesById[1] = "PHASE_CREATED"] = 1;
            values[valuesById[2] = "PHASE_ACTIVE"] = 2;
            values[valuesById[3] = "PHASE_COMPLETING"] = 3;
            values[valuesById[4] = "PHASE_CLOSED"] = 4;
            values[valuesById[5] = "PHASE_FAILED"] = 5;
            return values;
        })();

        /**
         * PolicyOutcome enum.
         * @name liminal.v1.PolicyOutcome
         * @enum {number}
         * @property {number} POLICY_OUTCOME_UNSPECIFIED=0 POLICY_OUTCOME_UNSPECIFIED value
         * @property {number} POLICY_OUTCOME_GAVE_UP=1 POLICY_OUTCOME_GAVE_UP value
         * @property {number} POLICY_OUTCOME_RESTARTED=2 POLICY_OUTCOME_RESTARTED value
         * @property {number} POLICY_OUTCOME_REROUTED=3 POLICY_OUTCOME_REROUTED value
         * @property {number} POLICY_OUTCOME_COMPENSATED=4 POLICY_OUTCOME_COMPENSATED value
         */
        v1.PolicyOutcome = (function() {
            var valuesById = $Object.create(null), values = $Object.create(valuesById);
            values[valuesById[0] = "POLICY_OUTCOME_UNSPECIFIED"] = 0;
            values[valuesById[1] = "POLICY_OUTCOME_GAVE_UP"] = 1;
            values[valuesById[2] = "POLICY_OUTCOME_RESTARTED"] = 2;
            values[valuesById[3] = "POLICY_OUTCOME_REROUTED"] = 3;
            values[valuesById[4] = "POLICY_OUTCOME_COMPENSATED"] = 4;
            return values;
        })();

        v1.CompensationOutcome = (function() {

            /**
             * Properties of a CompensationOutcome.
             * @typedef {Object} liminal.v1.CompensationOutcome.$Properties
             * @property {number|null} [op] CompensationOutcome op
             * @property {string|null} [label] CompensationOutcome label
             * @property {boolean|null} [undone] CompensationOutcome undone
             * @property {string|null} [why] CompensationOutcome why
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a CompensationOutcome.
             * @memberof liminal.v1
             * @interface ICompensationOutcome
             * @augments liminal.v1.CompensationOutcome.$Properties
             * @deprecated Use liminal.v1.CompensationOutcome.$Properties instead.
             */

            /**
             * Shape of a CompensationOutcome.
             * @typedef {liminal.v1.CompensationOutcome.$Properties} liminal.v1.CompensationOutcome.$Shape
             */

            /**
             * Constructs a new CompensationOutcome.
             * @memberof liminal.v1
             * @classdesc Represents a CompensationOutcome.
             * @constructor
             * @param {liminal.v1.CompensationOutcome.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var CompensationOutcome = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * CompensationOutcome op.
             * @member {number} op
             * @memberof liminal.v1.CompensationOutcome
             * @instance
             */
            CompensationOutcome.prototype.op = 0;

            /**
             * CompensationOutcome label.
             * @member {string} label
             * @memberof liminal.v1.CompensationOutcome
             * @instance
             */
            CompensationOutcome.prototype.label = "";

            /**
             * CompensationOutcome undone.
             * @member {boolean} undone
             * @memberof liminal.v1.CompensationOutcome
             * @instance
             */
            CompensationOutcome.prototype.undone = false;

            /**
             * CompensationOutcome why.
             * @member {string|null|undefined} why
             * @memberof liminal.v1.CompensationOutcome
             * @instance
             */
            CompensationOutcome.prototype.why = null;

            // OneOf field names bound to virtual getters and setters
            var $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(CompensationOutcome.prototype, "_why", {
                get: $util.oneOfGetter($oneOfFields = ["why"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified CompensationOutcome message. Does not implicitly {@link liminal.v1.CompensationOutcome.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.CompensationOutcome
             * @static
             * @param {liminal.v1.CompensationOutcome.$Properties} message CompensationOutcome message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            CompensationOutcome.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.op != null && $Object.hasOwnProperty.call(message, "op") && message.op !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.op);
                if (message.label != null && $Object.hasOwnProperty.call(message, "label") && message.label !== "")
                    writer.uint32(/* id 2, wireType 2 =*/18).string(message.label);
                if (message.undone != null && $Object.hasOwnProperty.call(message, "undone") && message.undone !== false)
                    writer.uint32(/* id 3, wireType 0 =*/24).bool(message.undone);
                if (message.why != null && $Object.hasOwnProperty.call(message, "why"))
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.why);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a CompensationOutcome message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.CompensationOutcome
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.CompensationOutcome & liminal.v1.CompensationOutcome.$Shape} CompensationOutcome
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            CompensationOutcome.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.CompensationOutcome();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.op = value;
                            else
                                delete message.op;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.label = value;
                            else
                                delete message.label;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.undone = value;
                            else
                                delete message.undone;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.why = reader.stringVerify();
                            message._why = "why";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return CompensationOutcome;
        })();

        v1.PolicyEvent = (function() {

            /**
             * Properties of a PolicyEvent.
             * @typedef {Object} liminal.v1.PolicyEvent.$Properties
             * @property {number|null} [ref] PolicyEvent ref
             * @property {number|null} [generation] PolicyEvent generation
             * @property {liminal.v1.PolicyOutcome|null} [outcome] PolicyEvent outcome
             * @property {liminal.v1.Phase|null} [phase] PolicyEvent phase
             * @property {liminal.v1.Participant.$Properties|null} [participant] PolicyEvent participant
             * @property {Array.<liminal.v1.CompensationOutcome.$Properties>|null} [compensations] PolicyEvent compensations
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PolicyEvent.
             * @memberof liminal.v1
             * @interface IPolicyEvent
             * @augments liminal.v1.PolicyEvent.$Properties
             * @deprecated Use liminal.v1.PolicyEvent.$Properties instead.
             */

            /**
             * Shape of a PolicyEvent.
             * @typedef {liminal.v1.PolicyEvent.$Properties} liminal.v1.PolicyEvent.$Shape
             */

            /**
             * Constructs a new PolicyEvent.
             * @memberof liminal.v1
             * @classdesc Represents a PolicyEvent.
             * @constructor
             * @param {liminal.v1.PolicyEvent.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var PolicyEvent = function (properties) {
                this.compensations = [];
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PolicyEvent ref.
             * @member {number} ref
             * @memberof liminal.v1.PolicyEvent
             * @instance
             */
            PolicyEvent.prototype.ref = 0;

            /**
             * PolicyEvent generation.
             * @member {number} generation
             * @memberof liminal.v1.PolicyEvent
             * @instance
             */
            PolicyEvent.prototype.generation = 0;

            /**
             * PolicyEvent outcome.
             * @member {liminal.v1.PolicyOutcome} outcome
             * @memberof liminal.v1.PolicyEvent
             * @instance
             */
            PolicyEvent.prototype.outcome = 0;

            /**
             * PolicyEvent phase.
             * @member {liminal.v1.Phase} phase
             * @memberof liminal.v1.PolicyEvent
             * @instance
             */
            PolicyEvent.prototype.phase = 0;

            /**
             * PolicyEvent participant.
             * @member {liminal.v1.Participant.$Properties|null|undefined} participant
             * @memberof liminal.v1.PolicyEvent
             * @instance
             */
            PolicyEvent.prototype.participant = null;

            /**
             * PolicyEvent compensations.
             * @member {Array.<liminal.v1.CompensationOutcome.$Properties>} compensations
             * @memberof liminal.v1.PolicyEvent
             * @instance
             */
            PolicyEvent.prototype.compensations = $util.emptyArray;

            /**
             * Encodes the specified PolicyEvent message. Does not implicitly {@link liminal.v1.PolicyEvent.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.PolicyEvent
             * @static
             * @param {liminal.v1.PolicyEvent.$Properties} message PolicyEvent message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PolicyEvent.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.ref != null && $Object.hasOwnProperty.call(message, "ref") && message.ref !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.ref);
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.generation);
                if (message.outcome != null && $Object.hasOwnProperty.call(message, "outcome") && message.outcome !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).int32(message.outcome);
                if (message.phase != null && $Object.hasOwnProperty.call(message, "phase") && message.phase !== 0)
                    writer.uint32(/* id 4, wireType 0 =*/32).int32(message.phase);
                if (message.participant != null && $Object.hasOwnProperty.call(message, "participant"))
                    $root.liminal.v1.Participant.encode(message.participant, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.compensations != null && message.compensations.length)
                    for (var i = 0; i < message.compensations.length; ++i)
                        $root.liminal.v1.CompensationOutcome.encode(message.compensations[i], writer.uint32(/* id 6, wireType 2 =*/50).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PolicyEvent message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.PolicyEvent
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.PolicyEvent & liminal.v1.PolicyEvent.$Shape} PolicyEvent
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PolicyEvent.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.PolicyEvent();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.ref = value;
                            else
                                delete message.ref;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.outcome = value;
                            else
                                delete message.outcome;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.int32())
                                message.phase = value;
                            else
                                delete message.phase;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.participant = $root.liminal.v1.Participant.decode(reader, reader.size(), $undefined, _depth + 1, message.participant);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 2)
                                break;
                            if (!(message.compensations && message.compensations.length))
                                message.compensations = [];
                            message.compensations.push($root.liminal.v1.CompensationOutcome.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PolicyEvent;
        })();

        v1.Register = (function() {

            /**
             * Properties of a Register.
             * @typedef {Object} liminal.v1.Register.$Properties
             * @property {number|null} [registration] Register registration
             * @property {Array.<liminal.v1.ParticipantOffer.$Properties>|null} [offers] Register offers
             * @property {number|null} [capacity] Register capacity
             * @property {string|null} [version] Register version
             * @property {Array.<liminal.v1.Header.$Properties>|null} [attributes] Register attributes
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Register.
             * @memberof liminal.v1
             * @interface IRegister
             * @augments liminal.v1.Register.$Properties
             * @deprecated Use liminal.v1.Register.$Properties instead.
             */

            /**
             * Shape of a Register.
             * @typedef {{
             *   registration?: number|null;
             *   offers?: Array.<liminal.v1.ParticipantOffer.$Shape>|null;
             *   capacity?: number|null;
             *   version?: string|null;
             *   attributes?: Array.<liminal.v1.Header.$Shape>|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} liminal.v1.Register.$Shape
             */

            /**
             * Constructs a new Register.
             * @memberof liminal.v1
             * @classdesc Represents a Register.
             * @constructor
             * @param {liminal.v1.Register.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Register = function (properties) {
                this.offers = [];
                this.attributes = [];
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Register registration.
             * @member {number} registration
             * @memberof liminal.v1.Register
             * @instance
             */
            Register.prototype.registration = 0;

            /**
             * Register offers.
             * @member {Array.<liminal.v1.ParticipantOffer.$Properties>} offers
             * @memberof liminal.v1.Register
             * @instance
             */
            Register.prototype.offers = $util.emptyArray;

            /**
             * Register capacity.
             * @member {number} capacity
             * @memberof liminal.v1.Register
             * @instance
             */
            Register.prototype.capacity = 0;

            /**
             * Register version.
             * @member {string} version
             * @memberof liminal.v1.Register
             * @instance
             */
            Register.prototype.version = "";

            /**
             * Register attributes.
             * @member {Array.<liminal.v1.Header.$Properties>} attributes
             * @memberof liminal.v1.Register
             * @instance
             */
            Register.prototype.attributes = $util.emptyArray;

            /**
             * Encodes the specified Register message. Does not implicitly {@link liminal.v1.Register.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Register
             * @static
             * @param {liminal.v1.Register.$Properties} message Register message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Register.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.registration != null && $Object.hasOwnProperty.call(message, "registration") && message.registration !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.registration);
                if (message.offers != null && message.offers.length)
                    for (var i = 0; i < message.offers.length; ++i)
                        $root.liminal.v1.ParticipantOffer.encode(message.offers[i], writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.capacity != null && $Object.hasOwnProperty.call(message, "capacity") && message.capacity !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.capacity);
                if (message.version != null && $Object.hasOwnProperty.call(message, "version") && message.version !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.version);
                if (message.attributes != null && message.attributes.length)
                    for (var i = 0; i < message.attributes.length; ++i)
                        $root.liminal.v1.Header.encode(message.attributes[i], writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Register message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Register
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Register & liminal.v1.Register.$Shape} Register
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Register.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Register();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.registration = value;
                            else
                                delete message.registration;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            if (!(message.offers && message.offers.length))
                                message.offers = [];
                            message.offers.push($root.liminal.v1.ParticipantOffer.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.capacity = value;
                            else
                                delete message.capacity;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.version = value;
                            else
                                delete message.version;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if (!(message.attributes && message.attributes.length))
                                message.attributes = [];
                            message.attributes.push($root.liminal.v1.Header.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Register;
        })();

        v1.ParticipantOffer = (function() {

            /**
             * Properties of a ParticipantOffer.
             * @typedef {Object} liminal.v1.ParticipantOffer.$Properties
             * @property {string|null} [subject] ParticipantOffer subject
             * @property {number|null} [concurrency] ParticipantOffer concurrency
             * @property {liminal.v1.Supervision.$Properties|null} [supervision] ParticipantOffer supervision
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a ParticipantOffer.
             * @memberof liminal.v1
             * @interface IParticipantOffer
             * @augments liminal.v1.ParticipantOffer.$Properties
             * @deprecated Use liminal.v1.ParticipantOffer.$Properties instead.
             */

            /**
             * Shape of a ParticipantOffer.
             * @typedef {{
             *   subject?: string|null;
             *   concurrency?: number|null;
             *   supervision?: liminal.v1.Supervision.$Shape|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} liminal.v1.ParticipantOffer.$Shape
             */

            /**
             * Constructs a new ParticipantOffer.
             * @memberof liminal.v1
             * @classdesc Represents a ParticipantOffer.
             * @constructor
             * @param {liminal.v1.ParticipantOffer.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var ParticipantOffer = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * ParticipantOffer subject.
             * @member {string} subject
             * @memberof liminal.v1.ParticipantOffer
             * @instance
             */
            ParticipantOffer.prototype.subject = "";

            /**
             * ParticipantOffer concurrency.
             * @member {number} concurrency
             * @memberof liminal.v1.ParticipantOffer
             * @instance
             */
            ParticipantOffer.prototype.concurrency = 0;

            /**
             * ParticipantOffer supervision.
             * @member {liminal.v1.Supervision.$Properties|null|undefined} supervision
             * @memberof liminal.v1.ParticipantOffer
             * @instance
             */
            ParticipantOffer.prototype.supervision = null;

            /**
             * Encodes the specified ParticipantOffer message. Does not implicitly {@link liminal.v1.ParticipantOffer.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.ParticipantOffer
             * @static
             * @param {liminal.v1.ParticipantOffer.$Properties} message ParticipantOffer message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            ParticipantOffer.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.subject != null && $Object.hasOwnProperty.call(message, "subject") && message.subject !== "")
                    writer.uint32(/* id 1, wireType 2 =*/10).string(message.subject);
                if (message.concurrency != null && $Object.hasOwnProperty.call(message, "concurrency") && message.concurrency !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.concurrency);
                if (message.supervision != null && $Object.hasOwnProperty.call(message, "supervision"))
                    $root.liminal.v1.Supervision.encode(message.supervision, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a ParticipantOffer message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.ParticipantOffer
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.ParticipantOffer & liminal.v1.ParticipantOffer.$Shape} ParticipantOffer
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            ParticipantOffer.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.ParticipantOffer();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.subject = value;
                            else
                                delete message.subject;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.concurrency = value;
                            else
                                delete message.concurrency;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.supervision = $root.liminal.v1.Supervision.decode(reader, reader.size(), $undefined, _depth + 1, message.supervision);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return ParticipantOffer;
        })();

        v1.Supervision = (function() {

            /**
             * Properties of a Supervision.
             * @typedef {Object} liminal.v1.Supervision.$Properties
             * @property {liminal.v1.CrashPolicy.$Properties|null} [policy] Supervision policy
             * @property {liminal.v1.PolicyBounds.$Properties|null} [bounds] Supervision bounds
             * @property {liminal.v1.Breaker.$Properties|null} [breaker] Supervision breaker
             * @property {number|null} [noProgressMs] Supervision noProgressMs
             * @property {number|null} [overrunMs] Supervision overrunMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Supervision.
             * @memberof liminal.v1
             * @interface ISupervision
             * @augments liminal.v1.Supervision.$Properties
             * @deprecated Use liminal.v1.Supervision.$Properties instead.
             */

            /**
             * Shape of a Supervision.
             * @typedef {{
             *   policy?: liminal.v1.CrashPolicy.$Shape|null;
             *   bounds?: liminal.v1.PolicyBounds.$Shape|null;
             *   breaker?: liminal.v1.Breaker.$Shape|null;
             *   noProgressMs?: number|null;
             *   overrunMs?: number|null;
             *   $unknowns?: Array.<Uint8Array>;
             * }} liminal.v1.Supervision.$Shape
             */

            /**
             * Constructs a new Supervision.
             * @memberof liminal.v1
             * @classdesc Represents a Supervision.
             * @constructor
             * @param {liminal.v1.Supervision.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Supervision = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Supervision policy.
             * @member {liminal.v1.CrashPolicy.$Properties|null|undefined} policy
             * @memberof liminal.v1.Supervision
             * @instance
             */
            Supervision.prototype.policy = null;

            /**
             * Supervision bounds.
             * @member {liminal.v1.PolicyBounds.$Properties|null|undefined} bounds
             * @memberof liminal.v1.Supervision
             * @instance
             */
            Supervision.prototype.bounds = null;

            /**
             * Supervision breaker.
             * @member {liminal.v1.Breaker.$Properties|null|undefined} breaker
             * @memberof liminal.v1.Supervision
             * @instance
             */
            Supervision.prototype.breaker = null;

            /**
             * Supervision noProgressMs.
             * @member {number|null|undefined} noProgressMs
             * @memberof liminal.v1.Supervision
             * @instance
             */
            Supervision.prototype.noProgressMs = null;

            /**
             * Supervision overrunMs.
             * @member {number|null|undefined} overrunMs
             * @memberof liminal.v1.Supervision
             * @instance
             */
            Supervision.prototype.overrunMs = null;

            // OneOf field names bound to virtual getters and setters
            var $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Supervision.prototype, "_noProgressMs", {
                get: $util.oneOfGetter($oneOfFields = ["noProgressMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Supervision.prototype, "_overrunMs", {
                get: $util.oneOfGetter($oneOfFields = ["overrunMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Supervision message. Does not implicitly {@link liminal.v1.Supervision.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Supervision
             * @static
             * @param {liminal.v1.Supervision.$Properties} message Supervision message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Supervision.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.policy != null && $Object.hasOwnProperty.call(message, "policy"))
                    $root.liminal.v1.CrashPolicy.encode(message.policy, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.bounds != null && $Object.hasOwnProperty.call(message, "bounds"))
                    $root.liminal.v1.PolicyBounds.encode(message.bounds, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.breaker != null && $Object.hasOwnProperty.call(message, "breaker"))
                    $root.liminal.v1.Breaker.encode(message.breaker, writer.uint32(/* id 3, wireType 2 =*/26).fork(), _depth + 1).ldelim();
                if (message.noProgressMs != null && $Object.hasOwnProperty.call(message, "noProgressMs"))
                    writer.uint32(/* id 4, wireType 1 =*/33).double(message.noProgressMs);
                if (message.overrunMs != null && $Object.hasOwnProperty.call(message, "overrunMs"))
                    writer.uint32(/* id 5, wireType 1 =*/41).double(message.overrunMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Supervision message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Supervision
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Supervision & liminal.v1.Supervision.$Shape} Supervision
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Supervision.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Supervision();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.policy = $root.liminal.v1.CrashPolicy.decode(reader, reader.size(), $undefined, _depth + 1, message.policy);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.bounds = $root.liminal.v1.PolicyBounds.decode(reader, reader.size(), $undefined, _depth + 1, message.bounds);
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            message.breaker = $root.liminal.v1.Breaker.decode(reader, reader.size(), $undefined, _depth + 1, message.breaker);
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            message.noProgressMs = reader.double();
                            message._noProgressMs = "noProgressMs";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 1)
                                break;
                            message.overrunMs = reader.double();
                            message._overrunMs = "overrunMs";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Supervision;
        })();

        v1.PolicyBounds = (function() {

            /**
             * Properties of a PolicyBounds.
             * @typedef {Object} liminal.v1.PolicyBounds.$Properties
             * @property {liminal.v1.PolicyKinds.$Properties|null} [kinds] PolicyBounds kinds
             * @property {number|null} [maxRestarts] PolicyBounds maxRestarts
             * @property {number|null} [minWindowMs] PolicyBounds minWindowMs
             * @property {number|null} [maxAttempts] PolicyBounds maxAttempts
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PolicyBounds.
             * @memberof liminal.v1
             * @interface IPolicyBounds
             * @augments liminal.v1.PolicyBounds.$Properties
             * @deprecated Use liminal.v1.PolicyBounds.$Properties instead.
             */

            /**
             * Shape of a PolicyBounds.
             * @typedef {liminal.v1.PolicyBounds.$Properties} liminal.v1.PolicyBounds.$Shape
             */

            /**
             * Constructs a new PolicyBounds.
             * @memberof liminal.v1
             * @classdesc Represents a PolicyBounds.
             * @constructor
             * @param {liminal.v1.PolicyBounds.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var PolicyBounds = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PolicyBounds kinds.
             * @member {liminal.v1.PolicyKinds.$Properties|null|undefined} kinds
             * @memberof liminal.v1.PolicyBounds
             * @instance
             */
            PolicyBounds.prototype.kinds = null;

            /**
             * PolicyBounds maxRestarts.
             * @member {number|null|undefined} maxRestarts
             * @memberof liminal.v1.PolicyBounds
             * @instance
             */
            PolicyBounds.prototype.maxRestarts = null;

            /**
             * PolicyBounds minWindowMs.
             * @member {number|null|undefined} minWindowMs
             * @memberof liminal.v1.PolicyBounds
             * @instance
             */
            PolicyBounds.prototype.minWindowMs = null;

            /**
             * PolicyBounds maxAttempts.
             * @member {number|null|undefined} maxAttempts
             * @memberof liminal.v1.PolicyBounds
             * @instance
             */
            PolicyBounds.prototype.maxAttempts = null;

            // OneOf field names bound to virtual getters and setters
            var $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(PolicyBounds.prototype, "_maxRestarts", {
                get: $util.oneOfGetter($oneOfFields = ["maxRestarts"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(PolicyBounds.prototype, "_minWindowMs", {
                get: $util.oneOfGetter($oneOfFields = ["minWindowMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(PolicyBounds.prototype, "_maxAttempts", {
                get: $util.oneOfGetter($oneOfFields = ["maxAttempts"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified PolicyBounds message. Does not implicitly {@link liminal.v1.PolicyBounds.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.PolicyBounds
             * @static
             * @param {liminal.v1.PolicyBounds.$Properties} message PolicyBounds message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PolicyBounds.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kinds != null && $Object.hasOwnProperty.call(message, "kinds"))
                    $root.liminal.v1.PolicyKinds.encode(message.kinds, writer.uint32(/* id 1, wireType 2 =*/10).fork(), _depth + 1).ldelim();
                if (message.maxRestarts != null && $Object.hasOwnProperty.call(message, "maxRestarts"))
                    writer.uint32(/* id 2, wireType 1 =*/17).double(message.maxRestarts);
                if (message.minWindowMs != null && $Object.hasOwnProperty.call(message, "minWindowMs"))
                    writer.uint32(/* id 3, wireType 1 =*/25).double(message.minWindowMs);
                if (message.maxAttempts != null && $Object.hasOwnProperty.call(message, "maxAttempts"))
                    writer.uint32(/* id 4, wireType 1 =*/33).double(message.maxAttempts);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PolicyBounds message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.PolicyBounds
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.PolicyBounds & liminal.v1.PolicyBounds.$Shape} PolicyBounds
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PolicyBounds.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.PolicyBounds();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            message.kinds = $root.liminal.v1.PolicyKinds.decode(reader, reader.size(), $undefined, _depth + 1, message.kinds);
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            message.maxRestarts = reader.double();
                            message._maxRestarts = "maxRestarts";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            message.minWindowMs = reader.double();
                            message._minWindowMs = "minWindowMs";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            message.maxAttempts = reader.double();
                            message._maxAttempts = "maxAttempts";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PolicyBounds;
        })();

        v1.PolicyKinds = (function() {

            /**
             * Properties of a PolicyKinds.
             * @typedef {Object} liminal.v1.PolicyKinds.$Properties
             * @property {Array.<string>|null} [kinds] PolicyKinds kinds
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a PolicyKinds.
             * @memberof liminal.v1
             * @interface IPolicyKinds
             * @augments liminal.v1.PolicyKinds.$Properties
             * @deprecated Use liminal.v1.PolicyKinds.$Properties instead.
             */

            /**
             * Shape of a PolicyKinds.
             * @typedef {liminal.v1.PolicyKinds.$Properties} liminal.v1.PolicyKinds.$Shape
             */

            /**
             * Constructs a new PolicyKinds.
             * @memberof liminal.v1
             * @classdesc Represents a PolicyKinds.
             * @constructor
             * @param {liminal.v1.PolicyKinds.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var PolicyKinds = function (properties) {
                this.kinds = [];
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * PolicyKinds kinds.
             * @member {Array.<string>} kinds
             * @memberof liminal.v1.PolicyKinds
             * @instance
             */
            PolicyKinds.prototype.kinds = $util.emptyArray;

            /**
             * Encodes the specified PolicyKinds message. Does not implicitly {@link liminal.v1.PolicyKinds.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.PolicyKinds
             * @static
             * @param {liminal.v1.PolicyKinds.$Properties} message PolicyKinds message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            PolicyKinds.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.kinds != null && message.kinds.length)
                    for (var i = 0; i < message.kinds.length; ++i)
                        writer.uint32(/* id 1, wireType 2 =*/10).string(message.kinds[i]);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a PolicyKinds message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.PolicyKinds
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.PolicyKinds & liminal.v1.PolicyKinds.$Shape} PolicyKinds
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            PolicyKinds.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.PolicyKinds();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 2)
                                break;
                            if (!(message.kinds && message.kinds.length))
                                message.kinds = [];
                            message.kinds.push(reader.stringVerify());
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return PolicyKinds;
        })();

        v1.Breaker = (function() {

            /**
             * Properties of a Breaker.
             * @typedef {Object} liminal.v1.Breaker.$Properties
             * @property {boolean|null} [off] Breaker off
             * @property {number|null} [failures] Breaker failures
             * @property {number|null} [windowMs] Breaker windowMs
             * @property {number|null} [openMs] Breaker openMs
             * @property {number|null} [maxOpenMs] Breaker maxOpenMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Breaker.
             * @memberof liminal.v1
             * @interface IBreaker
             * @augments liminal.v1.Breaker.$Properties
             * @deprecated Use liminal.v1.Breaker.$Properties instead.
             */

            /**
             * Shape of a Breaker.
             * @typedef {liminal.v1.Breaker.$Properties} liminal.v1.Breaker.$Shape
             */

            /**
             * Constructs a new Breaker.
             * @memberof liminal.v1
             * @classdesc Represents a Breaker.
             * @constructor
             * @param {liminal.v1.Breaker.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Breaker = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Breaker off.
             * @member {boolean} off
             * @memberof liminal.v1.Breaker
             * @instance
             */
            Breaker.prototype.off = false;

            /**
             * Breaker failures.
             * @member {number|null|undefined} failures
             * @memberof liminal.v1.Breaker
             * @instance
             */
            Breaker.prototype.failures = null;

            /**
             * Breaker windowMs.
             * @member {number|null|undefined} windowMs
             * @memberof liminal.v1.Breaker
             * @instance
             */
            Breaker.prototype.windowMs = null;

            /**
             * Breaker openMs.
             * @member {number|null|undefined} openMs
             * @memberof liminal.v1.Breaker
             * @instance
             */
            Breaker.prototype.openMs = null;

            /**
             * Breaker maxOpenMs.
             * @member {number|null|undefined} maxOpenMs
             * @memberof liminal.v1.Breaker
             * @instance
             */
            Breaker.prototype.maxOpenMs = null;

            // OneOf field names bound to virtual getters and setters
            var $oneOfFields;

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Breaker.prototype, "_failures", {
                get: $util.oneOfGetter($oneOfFields = ["failures"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Breaker.prototype, "_windowMs", {
                get: $util.oneOfGetter($oneOfFields = ["windowMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Breaker.prototype, "_openMs", {
                get: $util.oneOfGetter($oneOfFields = ["openMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            // Virtual OneOf for proto3 optional field
            $Object.defineProperty(Breaker.prototype, "_maxOpenMs", {
                get: $util.oneOfGetter($oneOfFields = ["maxOpenMs"]),
                set: $util.oneOfSetter($oneOfFields)
            });

            /**
             * Encodes the specified Breaker message. Does not implicitly {@link liminal.v1.Breaker.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Breaker
             * @static
             * @param {liminal.v1.Breaker.$Properties} message Breaker message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Breaker.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.off != null && $Object.hasOwnProperty.call(message, "off") && message.off !== false)
                    writer.uint32(/* id 1, wireType 0 =*/8).bool(message.off);
                if (message.failures != null && $Object.hasOwnProperty.call(message, "failures"))
                    writer.uint32(/* id 2, wireType 1 =*/17).double(message.failures);
                if (message.windowMs != null && $Object.hasOwnProperty.call(message, "windowMs"))
                    writer.uint32(/* id 3, wireType 1 =*/25).double(message.windowMs);
                if (message.openMs != null && $Object.hasOwnProperty.call(message, "openMs"))
                    writer.uint32(/* id 4, wireType 1 =*/33).double(message.openMs);
                if (message.maxOpenMs != null && $Object.hasOwnProperty.call(message, "maxOpenMs"))
                    writer.uint32(/* id 5, wireType 1 =*/41).double(message.maxOpenMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Breaker message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Breaker
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Breaker & liminal.v1.Breaker.$Shape} Breaker
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Breaker.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Breaker();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.bool())
                                message.off = value;
                            else
                                delete message.off;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 1)
                                break;
                            message.failures = reader.double();
                            message._failures = "failures";
                            continue;
                        }
                    case 3: {
                            if (wireType !== 1)
                                break;
                            message.windowMs = reader.double();
                            message._windowMs = "windowMs";
                            continue;
                        }
                    case 4: {
                            if (wireType !== 1)
                                break;
                            message.openMs = reader.double();
                            message._openMs = "openMs";
                            continue;
                        }
                    case 5: {
                            if (wireType !== 1)
                                break;
                            message.maxOpenMs = reader.double();
                            message._maxOpenMs = "maxOpenMs";
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Breaker;
        })();

        v1.Registered = (function() {

            /**
             * Properties of a Registered.
             * @typedef {Object} liminal.v1.Registered.$Properties
             * @property {number|null} [registration] Registered registration
             * @property {liminal.v1.Status.$Properties|null} [status] Registered status
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Registered.
             * @memberof liminal.v1
             * @interface IRegistered
             * @augments liminal.v1.Registered.$Properties
             * @deprecated Use liminal.v1.Registered.$Properties instead.
             */

            /**
             * Shape of a Registered.
             * @typedef {liminal.v1.Registered.$Properties} liminal.v1.Registered.$Shape
             */

            /**
             * Constructs a new Registered.
             * @memberof liminal.v1
             * @classdesc Represents a Registered.
             * @constructor
             * @param {liminal.v1.Registered.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Registered = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Registered registration.
             * @member {number} registration
             * @memberof liminal.v1.Registered
             * @instance
             */
            Registered.prototype.registration = 0;

            /**
             * Registered status.
             * @member {liminal.v1.Status.$Properties|null|undefined} status
             * @memberof liminal.v1.Registered
             * @instance
             */
            Registered.prototype.status = null;

            /**
             * Encodes the specified Registered message. Does not implicitly {@link liminal.v1.Registered.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Registered
             * @static
             * @param {liminal.v1.Registered.$Properties} message Registered message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Registered.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.registration != null && $Object.hasOwnProperty.call(message, "registration") && message.registration !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.registration);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    $root.liminal.v1.Status.encode(message.status, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Registered message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Registered
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Registered & liminal.v1.Registered.$Shape} Registered
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Registered.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Registered();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.registration = value;
                            else
                                delete message.registration;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.status = $root.liminal.v1.Status.decode(reader, reader.size(), $undefined, _depth + 1, message.status);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Registered;
        })();

        v1.Unregister = (function() {

            /**
             * Properties of an Unregister.
             * @typedef {Object} liminal.v1.Unregister.$Properties
             * @property {number|null} [registration] Unregister registration
             * @property {liminal.v1.Status.$Properties|null} [status] Unregister status
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Unregister.
             * @memberof liminal.v1
             * @interface IUnregister
             * @augments liminal.v1.Unregister.$Properties
             * @deprecated Use liminal.v1.Unregister.$Properties instead.
             */

            /**
             * Shape of an Unregister.
             * @typedef {liminal.v1.Unregister.$Properties} liminal.v1.Unregister.$Shape
             */

            /**
             * Constructs a new Unregister.
             * @memberof liminal.v1
             * @classdesc Represents an Unregister.
             * @constructor
             * @param {liminal.v1.Unregister.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Unregister = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Unregister registration.
             * @member {number} registration
             * @memberof liminal.v1.Unregister
             * @instance
             */
            Unregister.prototype.registration = 0;

            /**
             * Unregister status.
             * @member {liminal.v1.Status.$Properties|null|undefined} status
             * @memberof liminal.v1.Unregister
             * @instance
             */
            Unregister.prototype.status = null;

            /**
             * Encodes the specified Unregister message. Does not implicitly {@link liminal.v1.Unregister.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Unregister
             * @static
             * @param {liminal.v1.Unregister.$Properties} message Unregister message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Unregister.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.registration != null && $Object.hasOwnProperty.call(message, "registration") && message.registration !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.registration);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    $root.liminal.v1.Status.encode(message.status, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Unregister message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Unregister
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Unregister & liminal.v1.Unregister.$Shape} Unregister
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Unregister.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Unregister();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.registration = value;
                            else
                                delete message.registration;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.status = $root.liminal.v1.Status.decode(reader, reader.size(), $undefined, _depth + 1, message.status);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Unregister;
        })();

        v1.Assign = (function() {

            /**
             * Properties of an Assign.
             * @typedef {Object} liminal.v1.Assign.$Properties
             * @property {number|null} [ref] Assign ref
             * @property {number|null} [registration] Assign registration
             * @property {string|null} [conversationId] Assign conversationId
             * @property {string|null} [subject] Assign subject
             * @property {liminal.v1.Pid.$Properties|null} [participant] Assign participant
             * @property {number|null} [generation] Assign generation
             * @property {number|null} [attempt] Assign attempt
             * @property {Array.<liminal.v1.Header.$Properties>|null} [headers] Assign headers
             * @property {number|null} [payloadBytes] Assign payloadBytes
             * @property {number|null} [compensations] Assign compensations
             * @property {number|null} [compensationBytes] Assign compensationBytes
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Assign.
             * @memberof liminal.v1
             * @interface IAssign
             * @augments liminal.v1.Assign.$Properties
             * @deprecated Use liminal.v1.Assign.$Properties instead.
             */

            /**
             * Shape of an Assign.
             * @typedef {liminal.v1.Assign.$Properties} liminal.v1.Assign.$Shape
             */

            /**
             * Constructs a new Assign.
             * @memberof liminal.v1
             * @classdesc Represents an Assign.
             * @constructor
             * @param {liminal.v1.Assign.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Assign = function (properties) {
                this.headers = [];
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Assign ref.
             * @member {number} ref
             * @memberof liminal.v1.Assign
             * @instance
             */
            Assign.prototype.ref = 0;

            /**
             * Assign registration.
             * @member {number} registration
             * @memberof liminal.v1.Assign
             * @instance
             */
            Assign.prototype.registration = 0;

            /**
             * Assign conversationId.
             * @member {string} conversationId
             * @memberof liminal.v1.Assign
             * @instance
             */
            Assign.prototype.conversationId = "";

            /**
             * Assign subject.
             * @member {string} subject
             * @memberof liminal.v1.Assign
             * @instance
             */
            Assign.prototype.subject = "";

            /**
             * Assign participant.
             * @member {liminal.v1.Pid.$Properties|null|undefined} participant
             * @memberof liminal.v1.Assign
             * @instance
             */
            Assign.prototype.participant = null;

            /**
             * Assign generation.
             * @member {number} generation
             * @memberof liminal.v1.Assign
             * @instance
             */
            Assign.prototype.generation = 0;

            /**
             * Assign attempt.
             * @member {number} attempt
             * @memberof liminal.v1.Assign
             * @instance
             */
            Assign.prototype.attempt = 0;

            /**
             * Assign headers.
             * @member {Array.<liminal.v1.Header.$Properties>} headers
             * @memberof liminal.v1.Assign
             * @instance
             */
            Assign.prototype.headers = $util.emptyArray;

            /**
             * Assign payloadBytes.
             * @member {number} payloadBytes
             * @memberof liminal.v1.Assign
             * @instance
             */
            Assign.prototype.payloadBytes = 0;

            /**
             * Assign compensations.
             * @member {number} compensations
             * @memberof liminal.v1.Assign
             * @instance
             */
            Assign.prototype.compensations = 0;

            /**
             * Assign compensationBytes.
             * @member {number} compensationBytes
             * @memberof liminal.v1.Assign
             * @instance
             */
            Assign.prototype.compensationBytes = 0;

            /**
             * Encodes the specified Assign message. Does not implicitly {@link liminal.v1.Assign.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Assign
             * @static
             * @param {liminal.v1.Assign.$Properties} message Assign message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Assign.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.ref != null && $Object.hasOwnProperty.call(message, "ref") && message.ref !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.ref);
                if (message.registration != null && $Object.hasOwnProperty.call(message, "registration") && message.registration !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.registration);
                if (message.conversationId != null && $Object.hasOwnProperty.call(message, "conversationId") && message.conversationId !== "")
                    writer.uint32(/* id 3, wireType 2 =*/26).string(message.conversationId);
                if (message.subject != null && $Object.hasOwnProperty.call(message, "subject") && message.subject !== "")
                    writer.uint32(/* id 4, wireType 2 =*/34).string(message.subject);
                if (message.participant != null && $Object.hasOwnProperty.call(message, "participant"))
                    $root.liminal.v1.Pid.encode(message.participant, writer.uint32(/* id 5, wireType 2 =*/42).fork(), _depth + 1).ldelim();
                if (message.generation != null && $Object.hasOwnProperty.call(message, "generation") && message.generation !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.generation);
                if (message.attempt != null && $Object.hasOwnProperty.call(message, "attempt") && message.attempt !== 0)
                    writer.uint32(/* id 7, wireType 0 =*/56).uint32(message.attempt);
                if (message.headers != null && message.headers.length)
                    for (var i = 0; i < message.headers.length; ++i)
                        $root.liminal.v1.Header.encode(message.headers[i], writer.uint32(/* id 8, wireType 2 =*/66).fork(), _depth + 1).ldelim();
                if (message.payloadBytes != null && $Object.hasOwnProperty.call(message, "payloadBytes") && message.payloadBytes !== 0)
                    writer.uint32(/* id 9, wireType 0 =*/72).uint32(message.payloadBytes);
                if (message.compensations != null && $Object.hasOwnProperty.call(message, "compensations") && message.compensations !== 0)
                    writer.uint32(/* id 10, wireType 0 =*/80).uint32(message.compensations);
                if (message.compensationBytes != null && $Object.hasOwnProperty.call(message, "compensationBytes") && message.compensationBytes !== 0)
                    writer.uint32(/* id 11, wireType 0 =*/88).uint32(message.compensationBytes);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Assign message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Assign
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Assign & liminal.v1.Assign.$Shape} Assign
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Assign.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Assign();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.ref = value;
                            else
                                delete message.ref;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.registration = value;
                            else
                                delete message.registration;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.conversationId = value;
                            else
                                delete message.conversationId;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.subject = value;
                            else
                                delete message.subject;
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            message.participant = $root.liminal.v1.Pid.decode(reader, reader.size(), $undefined, _depth + 1, message.participant);
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.generation = value;
                            else
                                delete message.generation;
                            continue;
                        }
                    case 7: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.attempt = value;
                            else
                                delete message.attempt;
                            continue;
                        }
                    case 8: {
                            if (wireType !== 2)
                                break;
                            if (!(message.headers && message.headers.length))
                                message.headers = [];
                            message.headers.push($root.liminal.v1.Header.decode(reader, reader.size(), $undefined, _depth + 1));
                            continue;
                        }
                    case 9: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.payloadBytes = value;
                            else
                                delete message.payloadBytes;
                            continue;
                        }
                    case 10: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.compensations = value;
                            else
                                delete message.compensations;
                            continue;
                        }
                    case 11: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.compensationBytes = value;
                            else
                                delete message.compensationBytes;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Assign;
        })();

        v1.Assigned = (function() {

            /**
             * Properties of an Assigned.
             * @typedef {Object} liminal.v1.Assigned.$Properties
             * @property {number|null} [ref] Assigned ref
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of an Assigned.
             * @memberof liminal.v1
             * @interface IAssigned
             * @augments liminal.v1.Assigned.$Properties
             * @deprecated Use liminal.v1.Assigned.$Properties instead.
             */

            /**
             * Shape of an Assigned.
             * @typedef {liminal.v1.Assigned.$Properties} liminal.v1.Assigned.$Shape
             */

            /**
             * Constructs a new Assigned.
             * @memberof liminal.v1
             * @classdesc Represents an Assigned.
             * @constructor
             * @param {liminal.v1.Assigned.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Assigned = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Assigned ref.
             * @member {number} ref
             * @memberof liminal.v1.Assigned
             * @instance
             */
            Assigned.prototype.ref = 0;

            /**
             * Encodes the specified Assigned message. Does not implicitly {@link liminal.v1.Assigned.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Assigned
             * @static
             * @param {liminal.v1.Assigned.$Properties} message Assigned message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Assigned.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.ref != null && $Object.hasOwnProperty.call(message, "ref") && message.ref !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.ref);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes an Assigned message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Assigned
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Assigned & liminal.v1.Assigned.$Shape} Assigned
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Assigned.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Assigned();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.ref = value;
                            else
                                delete message.ref;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Assigned;
        })();

        v1.Declined = (function() {

            /**
             * Properties of a Declined.
             * @typedef {Object} liminal.v1.Declined.$Properties
             * @property {number|null} [ref] Declined ref
             * @property {liminal.v1.Status.$Properties|null} [status] Declined status
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Declined.
             * @memberof liminal.v1
             * @interface IDeclined
             * @augments liminal.v1.Declined.$Properties
             * @deprecated Use liminal.v1.Declined.$Properties instead.
             */

            /**
             * Shape of a Declined.
             * @typedef {liminal.v1.Declined.$Properties} liminal.v1.Declined.$Shape
             */

            /**
             * Constructs a new Declined.
             * @memberof liminal.v1
             * @classdesc Represents a Declined.
             * @constructor
             * @param {liminal.v1.Declined.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Declined = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Declined ref.
             * @member {number} ref
             * @memberof liminal.v1.Declined
             * @instance
             */
            Declined.prototype.ref = 0;

            /**
             * Declined status.
             * @member {liminal.v1.Status.$Properties|null|undefined} status
             * @memberof liminal.v1.Declined
             * @instance
             */
            Declined.prototype.status = null;

            /**
             * Encodes the specified Declined message. Does not implicitly {@link liminal.v1.Declined.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Declined
             * @static
             * @param {liminal.v1.Declined.$Properties} message Declined message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Declined.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.ref != null && $Object.hasOwnProperty.call(message, "ref") && message.ref !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.ref);
                if (message.status != null && $Object.hasOwnProperty.call(message, "status"))
                    $root.liminal.v1.Status.encode(message.status, writer.uint32(/* id 2, wireType 2 =*/18).fork(), _depth + 1).ldelim();
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Declined message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Declined
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Declined & liminal.v1.Declined.$Shape} Declined
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Declined.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Declined();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.ref = value;
                            else
                                delete message.ref;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 2)
                                break;
                            message.status = $root.liminal.v1.Status.decode(reader, reader.size(), $undefined, _depth + 1, message.status);
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Declined;
        })();

        v1.Started = (function() {

            /**
             * Properties of a Started.
             * @typedef {Object} liminal.v1.Started.$Properties
             * @property {number|null} [ref] Started ref
             * @property {number|null} [op] Started op
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Started.
             * @memberof liminal.v1
             * @interface IStarted
             * @augments liminal.v1.Started.$Properties
             * @deprecated Use liminal.v1.Started.$Properties instead.
             */

            /**
             * Shape of a Started.
             * @typedef {liminal.v1.Started.$Properties} liminal.v1.Started.$Shape
             */

            /**
             * Constructs a new Started.
             * @memberof liminal.v1
             * @classdesc Represents a Started.
             * @constructor
             * @param {liminal.v1.Started.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Started = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Started ref.
             * @member {number} ref
             * @memberof liminal.v1.Started
             * @instance
             */
            Started.prototype.ref = 0;

            /**
             * Started op.
             * @member {number} op
             * @memberof liminal.v1.Started
             * @instance
             */
            Started.prototype.op = 0;

            /**
             * Encodes the specified Started message. Does not implicitly {@link liminal.v1.Started.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Started
             * @static
             * @param {liminal.v1.Started.$Properties} message Started message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Started.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.ref != null && $Object.hasOwnProperty.call(message, "ref") && message.ref !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.ref);
                if (message.op != null && $Object.hasOwnProperty.call(message, "op") && message.op !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.op);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Started message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Started
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Started & liminal.v1.Started.$Shape} Started
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Started.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Started();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.ref = value;
                            else
                                delete message.ref;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.op = value;
                            else
                                delete message.op;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Started;
        })();

        v1.Progress = (function() {

            /**
             * Properties of a Progress.
             * @typedef {Object} liminal.v1.Progress.$Properties
             * @property {number|null} [ref] Progress ref
             * @property {number|null} [op] Progress op
             * @property {number|null} [dropped] Progress dropped
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Progress.
             * @memberof liminal.v1
             * @interface IProgress
             * @augments liminal.v1.Progress.$Properties
             * @deprecated Use liminal.v1.Progress.$Properties instead.
             */

            /**
             * Shape of a Progress.
             * @typedef {liminal.v1.Progress.$Properties} liminal.v1.Progress.$Shape
             */

            /**
             * Constructs a new Progress.
             * @memberof liminal.v1
             * @classdesc Represents a Progress.
             * @constructor
             * @param {liminal.v1.Progress.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Progress = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Progress ref.
             * @member {number} ref
             * @memberof liminal.v1.Progress
             * @instance
             */
            Progress.prototype.ref = 0;

            /**
             * Progress op.
             * @member {number} op
             * @memberof liminal.v1.Progress
             * @instance
             */
            Progress.prototype.op = 0;

            /**
             * Progress dropped.
             * @member {number} dropped
             * @memberof liminal.v1.Progress
             * @instance
             */
            Progress.prototype.dropped = 0;

            /**
             * Encodes the specified Progress message. Does not implicitly {@link liminal.v1.Progress.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Progress
             * @static
             * @param {liminal.v1.Progress.$Properties} message Progress message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Progress.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.ref != null && $Object.hasOwnProperty.call(message, "ref") && message.ref !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.ref);
                if (message.op != null && $Object.hasOwnProperty.call(message, "op") && message.op !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.op);
                if (message.dropped != null && $Object.hasOwnProperty.call(message, "dropped") && message.dropped !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.dropped);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Progress message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Progress
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Progress & liminal.v1.Progress.$Shape} Progress
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Progress.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Progress();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.ref = value;
                            else
                                delete message.ref;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.op = value;
                            else
                                delete message.op;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.dropped = value;
                            else
                                delete message.dropped;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Progress;
        })();

        v1.Compensation = (function() {

            /**
             * Properties of a Compensation.
             * @typedef {Object} liminal.v1.Compensation.$Properties
             * @property {number|null} [ref] Compensation ref
             * @property {number|null} [op] Compensation op
             * @property {number|null} [number] Compensation number
             * @property {liminal.v1.Envelope.$Properties|null} [envelope] Compensation envelope
             * @property {string|null} [label] Compensation label
             * @property {number|null} [deadlineMs] Compensation deadlineMs
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */

            /**
             * Properties of a Compensation.
             * @memberof liminal.v1
             * @interface ICompensation
             * @augments liminal.v1.Compensation.$Properties
             * @deprecated Use liminal.v1.Compensation.$Properties instead.
             */

            /**
             * Shape of a Compensation.
             * @typedef {liminal.v1.Compensation.$Properties} liminal.v1.Compensation.$Shape
             */

            /**
             * Constructs a new Compensation.
             * @memberof liminal.v1
             * @classdesc Represents a Compensation.
             * @constructor
             * @param {liminal.v1.Compensation.$Properties=} [properties] Properties to set
             * @property {Array.<Uint8Array>} [$unknowns] Unknown fields preserved while decoding when enabled
             */
            var Compensation = function (properties) {
                if (properties)
                    for (var keys = $Object.keys(properties), i = 0; i < keys.length; ++i)
                        if (properties[keys[i]] != null && keys[i] !== "__proto__")
                            this[keys[i]] = properties[keys[i]];
            };

            /**
             * Compensation ref.
             * @member {number} ref
             * @memberof liminal.v1.Compensation
             * @instance
             */
            Compensation.prototype.ref = 0;

            /**
             * Compensation op.
             * @member {number} op
             * @memberof liminal.v1.Compensation
             * @instance
             */
            Compensation.prototype.op = 0;

            /**
             * Compensation number.
             * @member {number} number
             * @memberof liminal.v1.Compensation
             * @instance
             */
            Compensation.prototype.number = 0;

            /**
             * Compensation envelope.
             * @member {liminal.v1.Envelope.$Properties|null|undefined} envelope
             * @memberof liminal.v1.Compensation
             * @instance
             */
            Compensation.prototype.envelope = null;

            /**
             * Compensation label.
             * @member {string} label
             * @memberof liminal.v1.Compensation
             * @instance
             */
            Compensation.prototype.label = "";

            /**
             * Compensation deadlineMs.
             * @member {number} deadlineMs
             * @memberof liminal.v1.Compensation
             * @instance
             */
            Compensation.prototype.deadlineMs = 0;

            /**
             * Encodes the specified Compensation message. Does not implicitly {@link liminal.v1.Compensation.verify|verify} messages.
             * @function encode
             * @memberof liminal.v1.Compensation
             * @static
             * @param {liminal.v1.Compensation.$Properties} message Compensation message or plain object to encode
             * @param {$protobuf.Writer} [writer] Writer to encode to
             * @returns {$protobuf.Writer} Writer
             */
            Compensation.encode = function (message, writer, _depth) {
                if (!writer)
                    writer = $Writer.create();
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $util.recursionLimit)
                    throw $Error("max depth exceeded");
                if (message.ref != null && $Object.hasOwnProperty.call(message, "ref") && message.ref !== 0)
                    writer.uint32(/* id 1, wireType 0 =*/8).uint32(message.ref);
                if (message.op != null && $Object.hasOwnProperty.call(message, "op") && message.op !== 0)
                    writer.uint32(/* id 2, wireType 0 =*/16).uint32(message.op);
                if (message.number != null && $Object.hasOwnProperty.call(message, "number") && message.number !== 0)
                    writer.uint32(/* id 3, wireType 0 =*/24).uint32(message.number);
                if (message.envelope != null && $Object.hasOwnProperty.call(message, "envelope"))
                    $root.liminal.v1.Envelope.encode(message.envelope, writer.uint32(/* id 4, wireType 2 =*/34).fork(), _depth + 1).ldelim();
                if (message.label != null && $Object.hasOwnProperty.call(message, "label") && message.label !== "")
                    writer.uint32(/* id 5, wireType 2 =*/42).string(message.label);
                if (message.deadlineMs != null && $Object.hasOwnProperty.call(message, "deadlineMs") && message.deadlineMs !== 0)
                    writer.uint32(/* id 6, wireType 0 =*/48).uint32(message.deadlineMs);
                if (message.$unknowns != null && $Object.hasOwnProperty.call(message, "$unknowns"))
                    for (var i = 0; i < message.$unknowns.length; ++i)
                        writer.raw(message.$unknowns[i]);
                return writer;
            };

            /**
             * Decodes a Compensation message from the specified reader or buffer.
             * @function decode
             * @memberof liminal.v1.Compensation
             * @static
             * @param {$protobuf.Reader|Uint8Array} reader Reader or buffer to decode from
             * @param {number} [length] Message length if known beforehand
             * @returns {liminal.v1.Compensation & liminal.v1.Compensation.$Shape} Compensation
             * @throws {Error} If the payload is not a reader or valid buffer
             * @throws {$protobuf.util.ProtocolError} If required fields are missing
             */
            Compensation.decode = function (reader, length, _end, _depth, _target) {
                if (!(reader instanceof $Reader))
                    reader = $Reader.create(reader);
                if (_depth === $undefined)
                    _depth = 0;
                if (_depth > $Reader.recursionLimit)
                    throw $Error("max depth exceeded");
                var end, message, value;
                if (length === $undefined)
                    end = reader.len;
                else {
                    end = reader.pos + length;
                    if (end > reader.len)
                        throw $RangeError("index out of range");
                    length = reader.len;
                    reader.len = end;
                }
                message = _target || new $root.liminal.v1.Compensation();
                while (reader.pos < end) {
                    var start = reader.pos;
                    var tag = reader.tag();
                    if (tag === _end) {
                        _end = $undefined;
                        break;
                    }
                    var wireType = tag & 7;
                    switch (tag >>>= 3) {
                    case 1: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.ref = value;
                            else
                                delete message.ref;
                            continue;
                        }
                    case 2: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.op = value;
                            else
                                delete message.op;
                            continue;
                        }
                    case 3: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.number = value;
                            else
                                delete message.number;
                            continue;
                        }
                    case 4: {
                            if (wireType !== 2)
                                break;
                            message.envelope = $root.liminal.v1.Envelope.decode(reader, reader.size(), $undefined, _depth + 1, message.envelope);
                            continue;
                        }
                    case 5: {
                            if (wireType !== 2)
                                break;
                            if ((value = reader.stringVerify()).length)
                                message.label = value;
                            else
                                delete message.label;
                            continue;
                        }
                    case 6: {
                            if (wireType !== 0)
                                break;
                            if (value = reader.uint32())
                                message.deadlineMs = value;
                            else
                                delete message.deadlineMs;
                            continue;
                        }
                    }
                    reader.skipType(wireType, _depth, tag);
                    if (!reader.discardUnknown) {
                        $util.makeProp(message, "$unknowns", false);
                        (message.$unknowns || (message.$unknowns = [])).push(reader.raw(start, reader.pos));
                    }
                }
                if (length !== $undefined) {
                    if (reader.pos !== end)
                        throw $RangeError("index out of range");
                    reader.len = length;
                }
                if (_end !== $undefined)
                    throw $Error("missing end group");
                return message;
            };

            return Compensation;
        })();

        return v1;
    })();

    return liminal;
})();

module.exports = $root;
