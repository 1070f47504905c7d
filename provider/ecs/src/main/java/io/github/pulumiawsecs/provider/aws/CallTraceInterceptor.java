package io.github.pulumiawsecs.provider.aws;

import io.github.pulumiawsecs.framework.resource.CurrentLog;
import java.time.InstantSource;
import java.util.function.Consumer;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;

/**
 * Reports the attempts of a call to its {@link RunningCall} and, if debug messages are enabled, to its {@link CallTrace}. A
 * call inside another one, which obtains credentials, is logged on its own. Thread-safe.
 */
final class CallTraceInterceptor implements ExecutionInterceptor {
    private static final ExecutionAttribute<CallTrace> TRACE = new ExecutionAttribute<>("CallTrace");

    private final InstantSource clock;

    /** @param clock measures the duration of calls that {@link CallTrace#trace} does not measure */
    CallTraceInterceptor(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (CurrentLog.isDebugEnabled()) {
            attributes.putAttribute(
                    TRACE,
                    CallTrace.currentOrNew(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME), clock));
        }
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        RunningCall.current(attributes.getAttribute(SdkExecutionAttribute.OPERATION_NAME))
                .ifPresent(RunningCall::onSend);
        update(attributes, CallTrace::beginAttempt);
    }

    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        update(attributes, trace -> trace.endAttempt(context.httpResponse()));
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        update(attributes, trace -> {
            if (!trace.isCurrent()) {
                trace.log("ok");
            }
        });
    }

    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        update(attributes, trace -> {
            if (!trace.isCurrent()) {
                trace.logFailure(context.exception());
            }
        });
    }

    private static void update(ExecutionAttributes attributes, Consumer<CallTrace> change) {
        var trace = attributes.getAttribute(TRACE);
        if (trace != null) {
            change.accept(trace);
        }
    }
}
