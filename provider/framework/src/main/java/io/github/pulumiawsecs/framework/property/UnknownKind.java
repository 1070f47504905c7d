package io.github.pulumiawsecs.framework.property;

/** The kinds of value that can be unknown; the protocol tells them apart, so a round trip must too. */
public enum UnknownKind {
    BOOL,
    NUMBER,
    STRING,
    ARRAY,
    ASSET,
    ARCHIVE,
    OBJECT
}
