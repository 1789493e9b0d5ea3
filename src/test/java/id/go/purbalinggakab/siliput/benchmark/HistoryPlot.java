package id.go.purbalinggakab.siliput.benchmark;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Time against the number of finished cases, both axes by powers of ten. */
final class HistoryPlot {

    private record Points(List<Integer> cases, List<Double> milliseconds) {}

    private final Map<String, Points> lines = new LinkedHashMap<>();

    void add(String what, int cases, double milliseconds) {
        var points = lines.computeIfAbsent(what, any -> new Points(new ArrayList<>(), new ArrayList<>()));
        points.cases().add(cases);
        points.milliseconds().add(milliseconds);
    }

    void write(Path file) {
        var chart = new XYChartBuilder()
                .width(900)
                .height(520)
                .xAxisTitle("finished cases")
                .yAxisTitle("milliseconds, median")
                .build();
        var style = chart.getStyler();
        style.setXAxisLogarithmic(true);
        style.setYAxisLogarithmic(true);
        style.setLegendPosition(LegendPosition.OutsideE);
        style.setChartBackgroundColor(Color.WHITE);
        lines.forEach((what, points) -> chart.addSeries(what, points.cases(), points.milliseconds()));
        try {
            BitmapEncoder.saveBitmap(chart, file.toString(), BitmapFormat.PNG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
