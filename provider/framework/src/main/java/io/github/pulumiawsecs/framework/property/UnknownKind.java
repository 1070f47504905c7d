package io.github.pulumiawsecs.framework.property;

/** The types of unknown values. The protocol distinguishes them, so decoding and encoding must preserve them. */
public enum UnknownKind {
    BOOL,
    NUMBER,
    STRING,
    ARRAY,
    ASSET,
    ARCHIVE,
    OBJECT
}
