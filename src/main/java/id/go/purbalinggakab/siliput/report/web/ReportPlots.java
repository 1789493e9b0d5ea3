package id.go.purbalinggakab.siliput.report.web;

import id.go.purbalinggakab.siliput.report.Section;
import id.go.purbalinggakab.siliput.report.Section.Plot;
import java.awt.Color;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.BitmapEncoder.BitmapFormat;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.springframework.stereotype.Component;

/** Draws a section's plot; two colours that differ in print and for the colour-blind. */
@Component
class ReportPlots {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 300;
    private static final Color[] COLORS = {new Color(0x1f5f8b), new Color(0xe08a00), new Color(0x7a7a7a)};
    private static final int LONGEST_NAME = 22;

    byte[] svg(Section section) {
        try (var out = new ByteArrayOutputStream()) {
            VectorGraphicsEncoder.saveVectorGraphic(chart(section), out, VectorGraphicsFormat.SVG);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    byte[] png(Section section) {
        try {
            return BitmapEncoder.getBitmapBytes(chart(section), BitmapFormat.PNG);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static CategoryChart chart(Section section) {
        var plot = section.plot().orElseThrow();
        var chart = new CategoryChartBuilder().width(WIDTH).height(HEIGHT).build();
        var style = chart.getStyler();
        style.setChartBackgroundColor(Color.WHITE);
        style.setPlotBorderVisible(false);
        style.setChartTitleVisible(false);
        style.setLegendPosition(LegendPosition.OutsideS);
        style.setLegendLayout(LegendLayout.Horizontal);
        style.setLegendBorderColor(Color.WHITE);
        style.setLegendVisible(plot.series().size() > 1);
        style.setSeriesColors(COLORS);
        style.setAvailableSpaceFill(0.7);
        style.setLabelsVisible(true);
        style.setLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
        style.setAxisTickLabelsFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        style.setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        style.setYAxisDecimalPattern(plot.share() ? "0'%'" : "0");
        style.setDecimalPattern(plot.share() ? "0.#" : "0");
        style.setXAxisLabelRotation(crowded(plot) ? 30 : 0);
        style.setYAxisMin(0.0);
        if (plot.share()) {
            style.setYAxisMax(110.0);
        }
        var names = plot.categories().stream().map(ReportPlots::shortened).toList();
        plot.series().forEach(series -> chart.addSeries(series.name(), distinct(names), series.values()));
        return chart;
    }

    private static boolean crowded(Plot plot) {
        return plot.categories().stream().mapToInt(String::length).sum() > 80
                || plot.categories().size() > 12;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    /** Two steps may begin with the same words. */
    private static ArrayList<String> distinct(java.util.List<String> names) {
        var distinct = new ArrayList<String>();
        for (var name : names) {
            distinct.add(distinct.contains(name) ? "%s (%d)".formatted(name, distinct.size() + 1) : name);
        }
        return distinct;
    }
}
