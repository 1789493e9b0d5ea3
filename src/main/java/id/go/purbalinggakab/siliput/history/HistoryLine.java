package id.go.purbalinggakab.siliput.history;

import id.go.purbalinggakab.siliput.history.HistoryFilter.Timeliness;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One process instance in the auditors' list.
 *
 * @param number the case's, empty where the process belongs to none
 * @param secret applicant and subject are not told in lists
 * @param status the register's, empty without a case
 * @param officials user ids of those who held or finished a task
 */
public record HistoryLine(
        String instance,
        String process,
        int version,
        Optional<String> number,
        String sender,
        String subject,
        boolean secret,
        Optional<String> status,
        Optional<String> complaintClass,
        Instant startedAt,
        Optional<Instant> endedAt,
        boolean cancelled,
        Optional<Timeliness> timeliness,
        List<String> officials) {}
