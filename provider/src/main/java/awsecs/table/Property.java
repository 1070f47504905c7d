package awsecs.table;

import awsecs.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All there is to know of one property. Described with the package's own fluent methods while the class of its table
 * is initialised, and only read after that.
 *
 * @param <M> the model type of AWS that it is read from
 * @param <B> the builder of AWS that it is sent with
 * @param <J> its Java type on AWS's side
 */
public final class Property<M, B, J> {
    private final String name;
    private final Kind<J> kind;
    private final Role role;
    private final List<Rule> rules = new ArrayList<>();
    private final List<Rule> elementRules = new ArrayList<>();
    private final List<EntryRule> entryRules = new ArrayList<>();
    private final List<Rule> warnings = new ArrayList<>();
    private String doc = "";
    private boolean required;
    private boolean secret;
    private boolean moves;
    private Change change = Change.REPLACES;
    private Omission omission = new Omission.Nothing();
    private Spelling spelling = Spelling.LITERAL;
    private @Nullable Reference reference;
    private @Nullable BiConsumer<B, J> sentAs;
    private @Nullable Function<M, @Nullable J> readFrom;

    private Property(String name, Kind<J> kind, Role role) {
        this.name = name;
        this.kind = kind;
        this.role = role;
    }

    static <M, B, J> Property<M, B, J> input(String name, Kind<J> kind) {
        return new Property<>(name, kind, Role.INPUT);
    }

    static <M, B, J> Property<M, B, J> writeOnly(String name, Kind<J> kind) {
        return new Property<>(name, kind, Role.WRITE_ONLY);
    }

    static <M, B, J> Property<M, B, J> output(String name, Kind<J> kind) {
        return new Property<>(name, kind, Role.OUTPUT);
    }

    /** Its documentation: meaning, limits, default, what a change does. Markdown. */
    Property<M, B, J> doc(String text) {
        doc = text.strip();
        return this;
    }

    /** An input that must be given, an output that is always there. */
    Property<M, B, J> required() {
        required = true;
        return this;
    }

    /** Secret wherever it appears, whether the user said so or not. */
    Property<M, B, J> secret() {
        secret = true;
        return this;
    }

    /** An output that AWS changes by itself: unknown while an update is previewed. */
    Property<M, B, J> moves() {
        moves = true;
        return this;
    }

    Property<M, B, J> rule(Rule rule) {
        rules.add(rule);
        return this;
    }

    /** What each element of a list must satisfy. */
    Property<M, B, J> elementRule(Rule rule) {
        elementRules.add(rule);
        return this;
    }

    /** What each entry of a map must satisfy. */
    Property<M, B, J> entryRule(EntryRule rule) {
        entryRules.add(rule);
        return this;
    }

    /** Legal when broken, and probably a mistake all the same. */
    Property<M, B, J> warning(Rule rule) {
        warnings.add(rule);
        return this;
    }

    /** The resource of AWS that a string names. */
    Property<M, B, J> names(Reference what) {
        reference = what;
        return this;
    }

    Property<M, B, J> whenChanged(Change what) {
        change = what;
        return this;
    }

    Property<M, B, J> omittedMeans(Value value) {
        omission = new Omission.Means(value);
        return this;
    }

    Property<M, B, J> omittedLetsAwsChoose() {
        omission = new Omission.AwsChooses();
        return this;
    }

    Property<M, B, J> omittedIsFilledWith(Value value) {
        omission = new Omission.FilledWith(value);
        return this;
    }

    Property<M, B, J> spelled(Spelling spellings) {
        spelling = spellings;
        return this;
    }

    Property<M, B, J> sentAs(BiConsumer<B, J> setter) {
        sentAs = setter;
        return this;
    }

    Property<M, B, J> readFrom(Function<M, @Nullable J> getter) {
        readFrom = getter;
        return this;
    }

    public String name() {
        return name;
    }

    public Kind<J> kind() {
        return kind;
    }

    public Role role() {
        return role;
    }

    public String doc() {
        return doc;
    }

    public boolean isRequired() {
        return required;
    }

    public boolean isSecret() {
        return secret;
    }

    /** Tells whether AWS changes this output by itself. */
    public boolean isMoving() {
        return moves;
    }

    public Change change() {
        return change;
    }

    public Omission omission() {
        return omission;
    }

    public Spelling spelling() {
        return spelling;
    }

    public List<Rule> rules() {
        return Collections.unmodifiableList(rules);
    }

    public List<Rule> elementRules() {
        return Collections.unmodifiableList(elementRules);
    }

    public List<EntryRule> entryRules() {
        return Collections.unmodifiableList(entryRules);
    }

    /** What is legal when broken, and probably a mistake all the same. */
    public List<Rule> warnings() {
        return Collections.unmodifiableList(warnings);
    }

    /** The resource of AWS that this string names, if it does. */
    public Optional<Reference> reference() {
        return Optional.ofNullable(reference);
    }

    /** Tells whether this value says no more than leaving the property out does. */
    public boolean isOmitted(Value plain) {
        return plain instanceof Value.Null
                || (plain instanceof Value.Array(List<Value> items) && items.isEmpty())
                || (plain instanceof Value.Obj(Map<String, Value> fields) && fields.isEmpty())
                || (omission instanceof Omission.Means(Value value) && value.equals(plain));
    }

    /**
     * Returns this property's value in {@code values}, as AWS's Java type; null when it is not there.
     *
     * @throws IllegalArgumentException when it is of another kind: Check was not asked, or did not refuse it
     */
    public @Nullable J in(Value.Obj values) {
        var plain = values.get(name).plain();
        if (plain instanceof Value.Null) {
            return null;
        }
        var java = kind.decode(plain);
        if (java == null) {
            throw new IllegalArgumentException(name + ": must be " + kind.wanted());
        }
        return java;
    }

    void send(Value.Obj values, B request) {
        var java = in(values);
        if (java != null && sentAs != null) {
            sentAs.accept(request, java);
        }
    }

    Value receive(M model) {
        var java = readFrom == null ? null : readFrom.apply(model);
        return java == null ? Value.Null.NULL : kind.encode(java);
    }
}
