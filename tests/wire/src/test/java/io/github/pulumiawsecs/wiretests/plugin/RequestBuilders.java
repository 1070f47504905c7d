package io.github.pulumiawsecs.wiretests.plugin;

import com.google.gson.JsonObject;
import pulumirpc.Plugin.PluginAttach;
import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.GetMappingRequest;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.ListRequest;
import pulumirpc.Provider.ProviderHandshakeRequest;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.UpdateRequest;

/** The engine's requests, from JSON. */
final class RequestBuilders {
    private RequestBuilders() {}

    static ProviderHandshakeRequest handshake(JsonObject json) {
        var to = ProviderHandshakeRequest.newBuilder();
        new StructFields(json)
                .text("engineAddress", to::setEngineAddress)
                .text("rootDirectory", to::setRootDirectory)
                .text("programDirectory", to::setProgramDirectory)
                .flag("configureWithUrn", to::setConfigureWithUrn)
                .flag("supportsViews", to::setSupportsViews)
                .flag("supportsRefreshBeforeUpdate", to::setSupportsRefreshBeforeUpdate)
                .flag("invokeWithPreview", to::setInvokeWithPreview)
                .done();
        return to.build();
    }

    static PluginAttach attach(JsonObject json) {
        var to = PluginAttach.newBuilder();
        new StructFields(json).text("address", to::setAddress).done();
        return to.build();
    }

    static GetMappingRequest getMapping(JsonObject json) {
        var to = GetMappingRequest.newBuilder();
        new StructFields(json)
                .text("key", to::setKey)
                .text("provider", to::setProvider)
                .done();
        return to.build();
    }

    static ConfigureRequest configure(JsonObject json) {
        var to = ConfigureRequest.newBuilder();
        new StructFields(json)
                .struct("args", to::setArgs)
                .flag("acceptSecrets", to::setAcceptSecrets)
                .flag("acceptResources", to::setAcceptResources)
                .flag("sendsOldInputs", to::setSendsOldInputs)
                .flag("sendsOldInputsToDelete", to::setSendsOldInputsToDelete)
                .done();
        return to.build();
    }

    static CheckRequest check(JsonObject json) {
        var to = CheckRequest.newBuilder();
        new StructFields(json)
                .text("urn", to::setUrn)
                .text("name", to::setName)
                .text("type", to::setType)
                .struct("olds", to::setOlds)
                .struct("news", to::setNews)
                .done();
        return to.build();
    }

    static DiffRequest diff(JsonObject json) {
        var to = DiffRequest.newBuilder();
        new StructFields(json)
                .text("id", to::setId)
                .text("urn", to::setUrn)
                .text("name", to::setName)
                .text("type", to::setType)
                .struct("olds", to::setOlds)
                .struct("news", to::setNews)
                .struct("oldInputs", to::setOldInputs)
                .texts("ignoreChanges", to::addIgnoreChanges)
                .done();
        return to.build();
    }

    static CreateRequest create(JsonObject json) {
        var to = CreateRequest.newBuilder();
        new StructFields(json)
                .text("urn", to::setUrn)
                .text("name", to::setName)
                .text("type", to::setType)
                .struct("properties", to::setProperties)
                .number("timeout", to::setTimeout)
                .flag("preview", to::setPreview)
                .done();
        return to.build();
    }

    static ReadRequest read(JsonObject json) {
        var to = ReadRequest.newBuilder();
        new StructFields(json)
                .text("id", to::setId)
                .text("urn", to::setUrn)
                .text("name", to::setName)
                .text("type", to::setType)
                .struct("properties", to::setProperties)
                .struct("inputs", to::setInputs)
                .done();
        return to.build();
    }

    static UpdateRequest update(JsonObject json) {
        var to = UpdateRequest.newBuilder();
        new StructFields(json)
                .text("id", to::setId)
                .text("urn", to::setUrn)
                .text("name", to::setName)
                .text("type", to::setType)
                .struct("olds", to::setOlds)
                .struct("news", to::setNews)
                .struct("oldInputs", to::setOldInputs)
                .texts("ignoreChanges", to::addIgnoreChanges)
                .number("timeout", to::setTimeout)
                .flag("preview", to::setPreview)
                .done();
        return to.build();
    }

    static DeleteRequest delete(JsonObject json) {
        var to = DeleteRequest.newBuilder();
        new StructFields(json)
                .text("id", to::setId)
                .text("urn", to::setUrn)
                .text("name", to::setName)
                .text("type", to::setType)
                .struct("properties", to::setProperties)
                .struct("oldInputs", to::setOldInputs)
                .number("timeout", to::setTimeout)
                .done();
        return to.build();
    }

    static InvokeRequest invoke(JsonObject json) {
        var to = InvokeRequest.newBuilder();
        new StructFields(json)
                .text("tok", to::setTok)
                .struct("args", to::setArgs)
                .flag("preview", to::setPreview)
                .done();
        return to.build();
    }

    static ListRequest list(JsonObject json) {
        var to = ListRequest.newBuilder();
        new StructFields(json)
                .text("token", to::setToken)
                .struct("query", to::setQuery)
                .number("limit", limit -> to.setLimit(limit.longValue()))
                .number("pageSize", size -> to.setPageSize(size.longValue()))
                .text("continuationToken", to::setContinuationToken)
                .done();
        return to.build();
    }
}
