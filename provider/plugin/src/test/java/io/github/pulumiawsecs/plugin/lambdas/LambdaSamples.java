package io.github.pulumiawsecs.plugin.lambdas;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Lambdas of every kind. Each method without parameters returns the results of some of them. */
@SuppressWarnings({"UnnecessaryLambda", "UnnecessaryMethodReference"}) // the purpose of the samples
final class LambdaSamples {
    private final String mine = "mine";

    static Object nothingCaptured() {
        Function<String, Integer> length = text -> text.length() + 1;
        Function<String, String> upper = String::toUpperCase;
        Function<Object, String> shown = String::valueOf;
        return List.of(
                length.apply("four"),
                upper.apply("x"),
                shown.apply(7),
                length.andThen(shown).apply("ab"));
    }

    static Object captured() {
        var list = new ArrayList<String>();
        String prefix = "<";
        Object suffix = ">";
        Runnable one = () -> list.add(prefix + suffix);
        Runnable other = list::clear;
        one.run();
        one.run();
        var twice = List.copyOf(list);
        other.run();
        Supplier<List<String>> copy = () -> new ArrayList<>(list);
        return List.of(twice, copy.get());
    }

    static Object capturedNumbers() {
        int many = 3;
        long wide = 4L;
        IntFunction<Long> product = times -> wide * times + many;
        return product.apply(5);
    }

    static Object boxes() {
        ToIntFunction<String> length = String::length;
        ToLongFunction<Integer> widened = Integer::longValue;
        Function<Integer, Integer> negated = Math::negateExact;
        Predicate<Boolean> not = value -> !value;
        BinaryOperator<Double> sum = Double::sum;
        IntBinaryOperator greatest = Math::max;
        return List.of(
                length.applyAsInt("abc"),
                widened.applyAsLong(4),
                negated.apply(4),
                not.negate().test(true),
                sum.apply(1.5, 2.5),
                greatest.applyAsInt(3, 9));
    }

    static Object wideParameters() {
        BiFunction<Long, Double, String> both = (left, right) -> left + "/" + right;
        return both.apply(5L, 0.5) + IntStream.range(0, 3).mapToObj(i -> i * 2L).toList();
    }

    static Object constructors() {
        Supplier<StringBuilder> empty = StringBuilder::new;
        Function<String, StringBuilder> filled = StringBuilder::new;
        IntFunction<int[]> array = int[]::new;
        Function<String, Held> hidden = Held::new;
        return empty.get().append(filled.apply("a")).toString()
                + array.apply(2).length
                + hidden.apply("b").value();
    }

    static Object resultsThatNobodyWants() {
        var seen = new ArrayList<Object>();
        BiConsumer<List<Object>, Object> add = List::add;
        BiConsumer<StringBuilder, Long> append = StringBuilder::append;
        add.accept(seen, "x");
        var text = new StringBuilder();
        append.accept(text, 5L);
        return seen + text.toString();
    }

    static Object interfaces() {
        Comparator<Map.Entry<String, Integer>> byValue = Map.Entry.comparingByValue();
        return Stream.of(Map.entry("b", 2), Map.entry("a", 1))
                .sorted(byValue.thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining());
    }

    static Object ofAnObject() {
        return new LambdaSamples().own().get();
    }

    static Object privateOfAnother() {
        Supplier<String> hidden = Held::secret;
        return hidden.get();
    }

    static Object serializable() {
        Supplier<String> both = (Supplier<String> & Serializable) () -> "stays";
        return both.get() + (both instanceof Serializable);
    }

    static Object onlyItsOwnInterface() {
        Runnable runs = () -> {};
        Supplier<String> gives = () -> "x";
        return List.of(runs instanceof Supplier, gives instanceof Runnable);
    }

    static Object failures() {
        Supplier<String> fails = () -> {
            throw new IllegalStateException("told");
        };
        Function<Object, Object> narrow = narrowed(String::length);
        return message(fails) + message(() -> narrow.apply(7));
    }

    @SuppressWarnings("unchecked") // a wrong type must fail as before
    private static Function<Object, Object> narrowed(Function<String, Integer> length) {
        return (Function<Object, Object>) (Function<?, ?>) length;
    }

    private static String message(Supplier<?> supplier) {
        try {
            return "none" + supplier.get();
        } catch (IllegalStateException | ClassCastException e) {
            return e.getClass().getSimpleName();
        }
    }

    private Supplier<String> own() {
        return () -> mine + hashed();
    }

    private int hashed() {
        return mine.length();
    }

    private record Held(String value) {
        private static String secret() {
            return "secret";
        }
    }
}
