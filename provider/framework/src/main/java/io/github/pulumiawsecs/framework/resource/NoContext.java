package io.github.pulumiawsecs.framework.resource;

/** The context of a provider whose resources need nothing from its configuration. */
public record NoContext() implements ProviderContext {}
