package io.github.pulumiawsecs.framework.resource;

/** The context of a provider whose resources do not use its configuration. */
public record NoContext() implements ProviderContext {}
