package io.github.pulumiawsecs.framework.rpc;

import pulumirpc.Provider.CheckRequest;
import pulumirpc.Provider.ConfigureRequest;
import pulumirpc.Provider.CreateRequest;
import pulumirpc.Provider.DeleteRequest;
import pulumirpc.Provider.DiffRequest;
import pulumirpc.Provider.InvokeRequest;
import pulumirpc.Provider.ListRequest;
import pulumirpc.Provider.ReadRequest;
import pulumirpc.Provider.UpdateRequest;

/** The formats of all requests that hold property values, each with the numbers of its fields. */
final class RequestFormats {
    private RequestFormats() {}

    /** Check and CheckConfig. */
    static final class Check {
        static final int URN = CheckRequest.URN_FIELD_NUMBER;
        static final int OLD_INPUTS = CheckRequest.OLDS_FIELD_NUMBER;
        static final int NEW_INPUTS = CheckRequest.NEWS_FIELD_NUMBER;
        static final RequestFormat FORMAT = RequestFormat.empty().urn(URN).objects(OLD_INPUTS, NEW_INPUTS);

        private Check() {}
    }

    /** Diff and DiffConfig. */
    static final class Diff {
        static final int URN = DiffRequest.URN_FIELD_NUMBER;
        static final int ID = DiffRequest.ID_FIELD_NUMBER;
        static final int OLD_OUTPUTS = DiffRequest.OLDS_FIELD_NUMBER;
        static final int OLD_INPUTS = DiffRequest.OLD_INPUTS_FIELD_NUMBER;
        static final int NEW_INPUTS = DiffRequest.NEWS_FIELD_NUMBER;
        static final int IGNORE_CHANGES = DiffRequest.IGNORECHANGES_FIELD_NUMBER;
        static final RequestFormat FORMAT = RequestFormat.empty()
                .urn(URN)
                .strings(ID)
                .objects(OLD_OUTPUTS, OLD_INPUTS, NEW_INPUTS)
                .stringLists(IGNORE_CHANGES);

        private Diff() {}
    }

    static final class Configure {
        static final int ARGS = ConfigureRequest.ARGS_FIELD_NUMBER;
        static final RequestFormat FORMAT = RequestFormat.empty().objects(ARGS);

        private Configure() {}
    }

    static final class Create {
        static final int URN = CreateRequest.URN_FIELD_NUMBER;
        static final int INPUTS = CreateRequest.PROPERTIES_FIELD_NUMBER;
        static final int TIMEOUT = CreateRequest.TIMEOUT_FIELD_NUMBER;
        static final int PREVIEW = CreateRequest.PREVIEW_FIELD_NUMBER;
        static final RequestFormat FORMAT =
                RequestFormat.empty().urn(URN).objects(INPUTS).doubles(TIMEOUT).bools(PREVIEW);

        private Create() {}
    }

    static final class Read {
        static final int URN = ReadRequest.URN_FIELD_NUMBER;
        static final int ID = ReadRequest.ID_FIELD_NUMBER;
        static final int OUTPUTS = ReadRequest.PROPERTIES_FIELD_NUMBER;
        static final int INPUTS = ReadRequest.INPUTS_FIELD_NUMBER;
        static final RequestFormat FORMAT =
                RequestFormat.empty().urn(URN).strings(ID).objects(OUTPUTS, INPUTS);

        private Read() {}
    }

    static final class Update {
        static final int URN = UpdateRequest.URN_FIELD_NUMBER;
        static final int ID = UpdateRequest.ID_FIELD_NUMBER;
        static final int OLD_OUTPUTS = UpdateRequest.OLDS_FIELD_NUMBER;
        static final int OLD_INPUTS = UpdateRequest.OLD_INPUTS_FIELD_NUMBER;
        static final int NEW_INPUTS = UpdateRequest.NEWS_FIELD_NUMBER;
        static final int IGNORE_CHANGES = UpdateRequest.IGNORECHANGES_FIELD_NUMBER;
        static final int TIMEOUT = UpdateRequest.TIMEOUT_FIELD_NUMBER;
        static final int PREVIEW = UpdateRequest.PREVIEW_FIELD_NUMBER;
        static final RequestFormat FORMAT = RequestFormat.empty()
                .urn(URN)
                .strings(ID)
                .objects(OLD_OUTPUTS, OLD_INPUTS, NEW_INPUTS)
                .stringLists(IGNORE_CHANGES)
                .doubles(TIMEOUT)
                .bools(PREVIEW);

        private Update() {}
    }

    static final class Delete {
        static final int URN = DeleteRequest.URN_FIELD_NUMBER;
        static final int ID = DeleteRequest.ID_FIELD_NUMBER;
        static final int OUTPUTS = DeleteRequest.PROPERTIES_FIELD_NUMBER;
        static final int INPUTS = DeleteRequest.OLD_INPUTS_FIELD_NUMBER;
        static final int TIMEOUT = DeleteRequest.TIMEOUT_FIELD_NUMBER;
        static final RequestFormat FORMAT = RequestFormat.empty()
                .urn(URN)
                .strings(ID)
                .objects(OUTPUTS, INPUTS)
                .doubles(TIMEOUT);

        private Delete() {}
    }

    static final class Invoke {
        static final int TOKEN = InvokeRequest.TOK_FIELD_NUMBER;
        static final int ARGUMENTS = InvokeRequest.ARGS_FIELD_NUMBER;
        static final RequestFormat FORMAT = RequestFormat.empty().strings(TOKEN).objects(ARGUMENTS);

        private Invoke() {}
    }

    static final class ListResources {
        static final int TOKEN = ListRequest.TOKEN_FIELD_NUMBER;
        static final int QUERY = ListRequest.QUERY_FIELD_NUMBER;
        static final int LIMIT = ListRequest.LIMIT_FIELD_NUMBER;
        static final int PAGE_SIZE = ListRequest.PAGE_SIZE_FIELD_NUMBER;
        static final int CONTINUATION_TOKEN = ListRequest.CONTINUATION_TOKEN_FIELD_NUMBER;
        static final RequestFormat FORMAT = RequestFormat.empty()
                .strings(TOKEN, CONTINUATION_TOKEN)
                .objects(QUERY)
                .longs(LIMIT, PAGE_SIZE);

        private ListResources() {}
    }
}
