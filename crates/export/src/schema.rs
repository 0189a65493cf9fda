//! The JSON Schema of the output.

use schemars::generate::SchemaSettings;
use serde_json::Value;

use crate::form::Extraction;

/// The JSON Schema (draft 2020-12) that every extraction satisfies.
pub fn schema() -> Value {
    SchemaSettings::draft2020_12()
        .for_serialize()
        .into_generator()
        .into_root_schema_for::<Extraction>()
        .to_value()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schema_names_its_draft_and_its_version() {
        let schema = schema();
        assert_eq!(
            schema["$schema"],
            "https://json-schema.org/draft/2020-12/schema"
        );
        assert_eq!(schema["properties"]["schema"]["const"], "scrutineer/1");
    }

    #[test]
    fn a_field_that_may_be_absent_is_not_required() {
        let schema = schema();
        let required = schema["$defs"]["Table"]["required"].to_string();
        assert!(required.contains("\"cells\""));
        assert!(!required.contains("\"title\""));
    }
}
