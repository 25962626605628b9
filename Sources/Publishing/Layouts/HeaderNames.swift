/// The headers under which local systems commonly keep what a field holds, the likeliest first.
struct HeaderNames {
  /// Headers of a column that stands for the field by itself.
  var whole: [String] = []
  /// Headers of a column that divides the first one further.
  var part: [String] = []

  /// The headers for a field; none for a field that is not known here.
  static func of(_ field: String) -> HeaderNames { known[field] ?? HeaderNames() }

  private static let known: [String: HeaderNames] = [
    "transaction_id": HeaderNames(whole: [
      "Ref", "Reference", "Reference No", "Reference Number", "Ref No", "Case ID", "Case Ref", "Case Reference",
      "Case No", "Case Number", "Enquiry No", "Enquiry Number", "Enquiry Ref", "Enquiry Reference", "Enquiry ID",
      "Request ID", "Request No", "Request Number", "Request Ref", "SR Number", "Service Request Number", "Job No",
      "Job Number", "Job Ref", "Ticket", "Ticket ID", "Ticket Number", "Contact ID", "Interaction ID", "Order No",
      "Unique ID", "Transaction Ref", "Transaction No", "ID",
    ]),
    "authority": HeaderNames(whole: [
      "Authority Code", "Local Authority", "Local Authority Code", "LA Code", "GSS Code", "ONS Code", "Council",
      "Council Code",
    ]),
    "date": HeaderNames(whole: [
      "Created", "Date Created", "Created Date", "Created On", "Created At", "Date Opened", "Opened", "Date Logged",
      "Logged", "Logged Date", "Date Received", "Received", "Date Raised", "Raised", "Date Reported", "Reported",
      "Date of Contact", "Contact Date", "Call Date", "Date of Call", "Transaction Date", "Request Date", "Start Date",
      "Timestamp",
    ]),
    "month": HeaderNames(whole: ["Period", "Reporting Month", "Reporting Period", "Year Month", "Month Year", "Date"]),
    "service": HeaderNames(
      whole: [
        "Service Name", "Category", "Service Category", "Request Category", "Enquiry Category", "Service Area",
        "Service Code", "Subject", "Topic", "Department",
      ],
      part: [
        "Type", "Service Type", "Request Type", "Enquiry Type", "Case Type", "Job Type", "Subcategory", "Sub Type",
      ]),
    "interaction": HeaderNames(whole: [
      "Interaction Type", "Contact Type", "Transaction Type", "Contact Reason", "Reason for Contact", "Call Reason",
      "Reason", "Purpose", "Nature of Enquiry", "Nature of Contact", "Action",
    ]),
    "channel": HeaderNames(whole: [
      "Contact Method", "Method of Contact", "Contact Channel", "Access Channel", "Source", "Method", "Origin",
      "Received By", "How Received", "Received Via", "Medium",
    ]),
    "postcode": HeaderNames(whole: ["Post Code", "Property Postcode", "Site Postcode", "Customer Postcode", "PCode"]),
    "uprn": HeaderNames(whole: ["UPRN No", "Property UPRN", "Site UPRN", "LLPG UPRN"]),
    "cost": HeaderNames(whole: [
      "Price", "Amount", "Total Cost", "Unit Cost", "Job Cost", "Cost GBP", "Cost £", "Charge", "Fee", "Value",
    ]),
    "count": HeaderNames(whole: [
      "Volume", "Volumes", "Total", "Number", "Quantity", "Qty", "Transactions", "Contacts", "Calls",
      "Number of Contacts", "Number of Calls", "No of Contacts", "No of Calls", "Total Contacts", "Total Calls",
    ]),
    "local_service": HeaderNames(whole: ["Local Service", "Local Name"]),
    "profile_scheme": HeaderNames(whole: ["Scheme", "Profiling Scheme", "Mosaic Scheme", "Segmentation"]),
    "profile_group": HeaderNames(whole: ["Mosaic Group", "Group", "Customer Group", "Segment Group"]),
    "profile_type": HeaderNames(whole: ["Mosaic Type", "Customer Type", "Segment Type", "Segment"]),
  ]
}

/// The letters and digits of a header, in lower case: what is left when case, spaces and punctuation are not told
/// apart.
func essence(_ header: String) -> String {
  var text = ""
  for scalar in header.lowercased().unicodeScalars
  where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
    text.unicodeScalars.append(scalar)
  }
  return text
}
