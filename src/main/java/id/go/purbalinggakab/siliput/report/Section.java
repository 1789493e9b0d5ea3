package id.go.purbalinggakab.siliput.report;

import java.util.List;
import java.util.Optional;

/**
 * One figure of the report: a table, and a plot of the same numbers.
 *
 * @param id also the plot's name
 * @param lines empty where there is nothing to count
 */
public record Section(
        String id, String title, String meaning, List<String> columns, List<List<Cell>> lines, Optional<Plot> plot) {

    public Section {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /** Without lines there is nothing to draw either. */
    static Section of(
            String id, String title, String meaning, List<String> columns, List<List<Cell>> lines, Plot plot) {
        return new Section(id, title, meaning, columns, lines, Optional.of(plot).filter(drawn -> !lines.isEmpty()));
    }

    /** A cell; a link leads to the cases behind it. */
    public record Cell(String text, Optional<Number> number, Optional<String> link) {

        static Cell of(String text) {
            return new Cell(text, Optional.empty(), Optional.empty());
        }

        static Cell of(long number) {
            return new Cell(String.valueOf(number), Optional.of(number), Optional.empty());
        }

        Cell to(String link) {
            return "0".equals(text) ? this : new Cell(text, number, Optional.of(link));
        }

        /** A share, {@code –} where nothing was counted. */
        static Cell share(long part, long whole) {
            if (whole == 0) {
                return of("–");
            }
            var percent = Math.round(1000.0 * part / whole) / 10.0;
            return new Cell("%.1f%%".formatted(percent).replace('.', ','), Optional.of(percent), Optional.empty());
        }
    }

    /** @param share the numbers are percentages */
    public record Plot(List<String> categories, List<Series> series, boolean share) {

        static Plot of(List<String> categories, Series... series) {
            return new Plot(categories, List.of(series), false);
        }

        public Plot {
            categories = List.copyOf(categories);
            series = List.copyOf(series);
        }
    }

    /** Named numbers, one per category; null where there is none. */
    public record Series(String name, List<? extends Number> values) {}
}
