package id.go.purbalinggakab.siliput.acting.web;

import java.util.List;

/** One officer with superior and deputy of today, and every line that was ever written. */
record OfficerRow(
        String id,
        String name,
        String position,
        String roles,
        String superior,
        String deputy,
        String away,
        List<String> history) {}
