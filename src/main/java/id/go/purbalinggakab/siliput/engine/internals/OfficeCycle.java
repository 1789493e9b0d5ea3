package id.go.purbalinggakab.siliput.engine.internals;

import static id.go.purbalinggakab.siliput.deadlines.IndonesianTime.WIB;

import java.util.Date;
import org.camunda.bpm.engine.impl.calendar.CycleBusinessCalendar;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.scheduling.support.CronExpression;

/**
 * The hour that a diagram's cycle names is the office's hour; the engine itself would take the server's zone. Both read
 * the same cron dialect, Spring's.
 */
class OfficeCycle extends CycleBusinessCalendar {

    @Override
    public Date resolveDuedate(String cycle, Date start, long repeatOffset) {
        return cycle.startsWith("R") ? super.resolveDuedate(cycle, start, repeatOffset) : next(cycle, start);
    }

    private static Date next(String cron, Date start) {
        var after = (start == null ? ClockUtil.getCurrentTime() : start).toInstant();
        var next = CronExpression.parse(cron).next(after.atZone(WIB));
        if (next == null) {
            throw new IllegalArgumentException("cycle '%s' never comes again".formatted(cron));
        }
        return Date.from(next.toInstant());
    }
}
