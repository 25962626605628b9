/// The version of Concord: that of the command, of its reports and of `since` in rules.
let concordVersion = "0.1.0"
