package id.go.purbalinggakab.siliput.deadlines.web;

import id.go.purbalinggakab.siliput.deadlines.CalendarEdit;
import id.go.purbalinggakab.siliput.deadlines.CalendarPreview;
import id.go.purbalinggakab.siliput.deadlines.Decree;
import java.util.Optional;

/**
 * What an administrator was shown and may confirm: kept here, so that exactly this is applied.
 *
 * @param token names this proposal in the form; another tab's older page has another one
 * @param edit empty for a decree with a wrong row
 */
record Proposal(
        String token, Optional<CalendarEdit> edit, Optional<CalendarPreview> preview, Optional<Decree> decree) {}
