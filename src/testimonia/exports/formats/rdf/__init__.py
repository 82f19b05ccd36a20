"""The evidence base as linked data: CIDOC CRM, CRMinf and PROV-O, written as TriG."""
