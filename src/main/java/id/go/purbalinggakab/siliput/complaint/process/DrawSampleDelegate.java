package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases.ComplaintCase;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.stream.Collectors;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Draws last month's sample of answers given at once, which nobody approved beforehand: one in ten, three at least. */
@Component("drawSample")
@RequiredArgsConstructor
class DrawSampleDelegate implements JavaDelegate {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    private static final int ONE_IN = 10;
    private static final int AT_LEAST = 3;

    private final ComplaintCases cases;
    private final Clock clock;

    @Override
    public void execute(DelegateExecution execution) {
        var month = YearMonth.from(clock.instant().atZone(WIB)).minusMonths(1);
        var answered = new ArrayList<>(cases.answeredAtOnce(
                month.atDay(1).atStartOfDay(WIB).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(WIB).toInstant()));
        Collections.shuffle(answered);
        var size = Math.min(answered.size(), Math.max(AT_LEAST, answered.size() / ONE_IN));
        var sample = answered.subList(0, size).stream()
                .map(ComplaintCase::number)
                .sorted()
                .collect(Collectors.joining(", "));
        execution.setVariable("sampleMonth", month.toString());
        execution.setVariable("sampleCases", sample);
        ComplaintProcess.SAMPLE_SIZE.set(execution, size);
    }
}
