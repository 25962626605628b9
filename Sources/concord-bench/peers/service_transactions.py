"""What both scripts need to know of service-transactions: its fields, its lists, and the form of a postcode."""
import pathlib

# The day as of which concord-bench has files judged.
AS_AT = "2026-03-31"
LISTS = pathlib.Path(__file__).resolve().parents[3] / "Vocabularies"
FIELDS = (
    "transaction_id authority date service interaction channel postcode uprn cost local_service"
).split()
CODES = {
    "authority": "authorities/2026-08", "service": "services/2015-03", "interaction": "interactions/1.01",
    "channel": "channels/1.0",
}
POSTCODE = (
    r"(GIR ?0AA|BFPO ?[0-9]{1,4}|ZZ99 ?[0-9][A-Z]{2}|[A-PR-UWYZ]([0-9]{1,2}|[A-HK-Y][0-9]{1,2}|[0-9][A-Z]"
    r"|[A-HK-Y][0-9][A-Z]) ?[0-9][ABD-HJLNP-UW-Z]{2})"
)
