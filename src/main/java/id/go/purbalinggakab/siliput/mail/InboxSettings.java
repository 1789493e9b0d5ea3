package id.go.purbalinggakab.siliput.mail;

import java.time.Duration;
import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The mailbox that is read; without a host none is. The password comes from the environment
 * ({@code SILIPUT_MAIL_INBOX_PASSWORD}).
 *
 * @param ssl TLS from the first byte; otherwise STARTTLS is demanded, except from this very machine
 * @param processedFolder where read messages are moved; empty: they stay, flagged
 * @param since also messages that arrived from this day on and that a person has opened already; otherwise unseen ones
 * @param chunk how many messages are asked for at once
 * @param maxSize of a larger message only the beginning is read, without attachments
 * @param answersPerHour automatic answers per sender and hour
 * @param authservId the name under which the office's own mail server writes Authentication-Results
 */
@ConfigurationProperties("siliput.mail.inbox")
record InboxSettings(
        @DefaultValue("") String host,
        Integer port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("true") boolean ssl,
        @DefaultValue("PT1M") Duration interval,
        @DefaultValue("PT30M") Duration longestPause,
        @DefaultValue("") String processedFolder,
        LocalDate since,
        @DefaultValue("20") int chunk,
        @DefaultValue("25MB") DataSize maxSize,
        @DefaultValue("50") int maxAttachments,
        @DefaultValue("5") int answersPerHour,
        @DefaultValue("") String authservId) {

    boolean configured() {
        return !host.isBlank();
    }

    String protocol() {
        return ssl ? "imaps" : "imap";
    }

    int portOrStandard() {
        return port == null ? ssl ? 993 : 143 : port;
    }

    /** Never the password: settings end up in logs. */
    @Override
    public String toString() {
        return "InboxSettings[%s:%d]".formatted(host, portOrStandard());
    }
}
