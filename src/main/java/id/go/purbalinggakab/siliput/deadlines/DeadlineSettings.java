package id.go.purbalinggakab.siliput.deadlines;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param profile office hours in force: {@code PBG} (Perbup 61/2018) or {@code PERPRES_21} (Perpres 21/2023) */
@ConfigurationProperties("siliput.deadlines")
record DeadlineSettings(@DefaultValue("PBG") String profile) {}
