import Reporting
import Validation

let reportCompareCommand = CommandDefinition(
  name: "report compare", summary: "say what is new, fixed and still there in a report since an earlier one",
  operands: "OLD.json NEW.json", leastOperands: 2, mostOperands: 2,
  options: [SharedOption.textOrJSON, SharedOption.output],
  notes: [
    "Both are JSON reports; one may be - for standard input. Findings of one rule, severity and field are compared.",
    "A place is known again by its fingerprint, made of rule, field and the record's key, or else the cell's value:",
    "records may come in between or move. A place in a record without either is told by number only: where as many",
    "have gone as come, none counts as new. So are places that a report counts and does not show, of which --samples",
    "shows more. \"exact\": false marks both, and the count of what is new is then the least that there can be.",
    "What was wrong and was not checked this time is not called fixed; it is listed as not_checked.",
    "What is waived in a report is none of its findings: what was waived since the earlier one counts as fixed.",
    "Exit codes: 0 no new error, 1 new errors, 2 no new error but not_checked, 64 reports on different schemas,",
    "66 no such file, 74 a report that is damaged, cut short, or of a newer version.",
  ],
  run: { invocation in
    let format = try invocation.choice("as", among: ["text", "json"])
    let (oldPath, newPath) = (invocation.operands[0], invocation.operands[1])
    if oldPath == "-" && newPath == "-" {
      throw Failure(.usage, words.reports.twoFromStandardInput)
    }
    let old = try readReport(oldPath, output: invocation["output"]).report
    let new = try readReport(newPath, output: invocation["output"]).report
    if let former = old.schema?.name, let present = new.schema?.name, former != present {
      throw Failure(.usage, words.reports.otherSchemas(former, present))
    }
    let comparison = Report.Comparison(of: old, with: new)
    try invocation.write(
      format == "json"
        ? comparison.json.text : comparison.text(old: oldPath, new: newPath, style: invocation.style))
    if comparison.newErrors > 0 { return .findings }
    return comparison.notChecked.isEmpty ? .fine : .notFullyChecked
  })
