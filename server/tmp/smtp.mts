import { SMTPServer } from "smtp-server";
let n = 0; new SMTPServer({ authOptional: true, disabledCommands: ["STARTTLS"], onData(s: any, _: any, cb: any) { s.resume(); s.on("end", () => { n++; cb(); }); } }).listen(2599, "127.0.0.1"); setInterval(() => n && console.log("mails", n), 5000);
