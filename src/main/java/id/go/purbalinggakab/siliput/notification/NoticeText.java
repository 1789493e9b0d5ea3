package id.go.purbalinggakab.siliput.notification;

/** A notice in words. */
record NoticeText(String subject, String text, String html) {}
