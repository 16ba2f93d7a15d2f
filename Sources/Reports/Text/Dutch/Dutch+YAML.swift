extension Dutch {
    /// What the YAML reader says of a file that it cannot read; its words are not in our sources.
    package static let yaml: [(key: String, value: String)] = [
        ("block sequence entries are not allowed in this context", "hier kan geen onderdeel van een lijst staan"),
        ("could not find expected ':'", "hier hoort een dubbele punt"),
        ("did not find URI escaped octet", "een tag is niet goed geschreven"),
        ("did not find expected ',' or ']'", "hier hoort een komma of ]"),
        ("did not find expected ',' or '}'", "hier hoort een komma of }"),
        ("did not find expected '-' indicator", "hier hoort een streepje van de lijst"),
        ("did not find expected <document start>", "hier houdt het bestand niet op, en hier hoort niets meer"),
        ("did not find expected comment or line break", "hier hoort het einde van de regel"),
        ("did not find expected hexdecimal number", "hier hoort een hexadecimaal getal"),
        ("did not find expected key", "hier hoort een sleutel"),
        ("did not find expected node content", "hier hoort een waarde"),
        ("did not find expected whitespace or line break", "hier hoort een spatie of het einde van de regel"),
        ("found a tab character that violates indentation", "een tab staat in de weg van het inspringen"),
        (
            "found a tab character where an indentation space is expected",
            "een tab staat waar een spatie van het inspringen hoort"
        ),
        ("found an indentation indicator equal to 0", "een tekstblok springt ten minste één spatie in"),
        ("found character that cannot start any token", "met dit teken kan niets beginnen"),
        ("found invalid Unicode character escape code", "een teken is niet goed geschreven"),
        ("found undefined alias", "een verwijzing naar iets dat er niet is"),
        ("found undefined tag handle", "een tag die niet bestaat"),
        ("found unexpected ':'", "een dubbele punt op de verkeerde plaats"),
        ("found unexpected document indicator", "een documentteken op de verkeerde plaats"),
        ("found unexpected end of stream", "het bestand houdt te vroeg op"),
        ("found unknown escape character", "na de backslash staat een onbekend teken"),
        ("mapping keys are not allowed in this context", "hier kan geen sleutel staan"),
        ("mapping values are not allowed in this context", "hier kan geen waarde van een sleutel staan"),
    ]
}
