package id.go.purbalinggakab.siliput.mail;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.OrTerm;
import jakarta.mail.search.ReceivedDateTerm;
import jakarta.mail.search.SearchTerm;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/** One visit to the IMAP folder. Reading changes nothing there; only {@link #done} does. */
class Mailbox implements AutoCloseable {

    /** Our mark, where the server keeps keywords: a person who opens a message does not hide it from us. */
    static final Flags TAKEN = new Flags("SiliputTercatat");

    private static final int BEGINNING = 1 << 20;

    private static final String MILLIS = "20000";

    private final InboxSettings settings;
    private final IMAPStore store;
    private final IMAPFolder folder;

    private Mailbox(InboxSettings settings, IMAPStore store, IMAPFolder folder) {
        this.settings = settings;
        this.store = store;
        this.folder = folder;
    }

    static Mailbox open(InboxSettings settings) throws MessagingException {
        var session = Session.getInstance(properties(settings));
        var store = (IMAPStore) session.getStore(settings.protocol());
        try {
            store.connect(settings.host(), settings.portOrStandard(), settings.user(), settings.password());
            var folder = (IMAPFolder) store.getFolder(settings.folder());
            folder.open(Folder.READ_WRITE);
            return new Mailbox(settings, store, folder);
        } catch (MessagingException | RuntimeException failed) {
            closeQuietly(store);
            throw failed;
        }
    }

    List<Message> waiting(ZoneId zone) throws MessagingException {
        var messages = folder.search(wanted(zone));
        folder.fetch(messages, profile(UIDFolder.FetchProfileItem.UID));
        return List.of(messages);
    }

    private SearchTerm wanted(ZoneId zone) {
        SearchTerm fresh = new FlagTerm(new Flags(Flag.SEEN), false);
        if (settings.since() != null && keepsKeywords()) {
            var day = Date.from(settings.since().atStartOfDay(zone).toInstant());
            fresh = new OrTerm(fresh, new ReceivedDateTerm(ComparisonTerm.GE, day));
        }
        var present = new AndTerm(fresh, new FlagTerm(new Flags(Flag.DELETED), false));
        return keepsKeywords() ? new AndTerm(present, new FlagTerm(TAKEN, false)) : present;
    }

    private boolean keepsKeywords() {
        return folder.getPermanentFlags().contains(Flag.USER);
    }

    /** Asks for what {@link #read} needs of several messages at once. */
    void prepare(List<Message> messages) throws MessagingException {
        var wanted = profile(FetchProfile.Item.SIZE, IMAPFolder.FetchProfileItem.INTERNALDATE);
        folder.fetch(messages.toArray(Message[]::new), wanted);
    }

    private static FetchProfile profile(FetchProfile.Item... items) {
        var profile = new FetchProfile();
        Arrays.stream(items).forEach(profile::add);
        return profile;
    }

    long uid(Message message) throws MessagingException {
        return folder.getUID(message);
    }

    long validity() throws MessagingException {
        return folder.getUIDValidity();
    }

    RawMail read(Message message) throws MessagingException, IOException {
        var largest = settings.maxSize().toBytes();
        var size = message.getSize();
        var beginning = (int) Math.min(BEGINNING, largest);
        var received = message.getReceivedDate();
        var arrived = received == null ? null : received.toInstant();
        try (var in = ((IMAPMessage) message).getMimeStream()) {
            var bytes = in.readNBytes(size > largest ? beginning : (int) Math.min(largest + 1, Integer.MAX_VALUE - 8));
            if (bytes.length == 0) {
                throw new IOException("empty");
            }
            if (size <= largest && bytes.length <= largest) {
                return RawMail.whole(bytes, arrived);
            }
            var first = bytes.length > beginning ? Arrays.copyOf(bytes, beginning) : bytes;
            return RawMail.beginning(first, Math.max(size, bytes.length), arrived);
        }
    }

    /** Marks a message as taken in, and moves it where a folder for that is set. */
    void done(Message message) throws MessagingException {
        var flags = new Flags(Flag.SEEN);
        if (keepsKeywords()) {
            flags.add(TAKEN);
        }
        message.setFlags(flags, true);
        if (!settings.processedFolder().isBlank()) {
            move(message);
        }
    }

    private void move(Message message) throws MessagingException {
        var target = store.getFolder(settings.processedFolder());
        if (!target.exists()) {
            target.create(Folder.HOLDS_MESSAGES);
        }
        var one = new Message[] {message};
        if (store.hasCapability("MOVE")) {
            folder.moveMessages(one, target);
            return;
        }
        folder.copyMessages(one, target);
        message.setFlag(Flag.DELETED, true);
        if (store.hasCapability("UIDPLUS")) {
            folder.expunge(one);
        }
    }

    /** Whether a failure was the message's own and not the connection's. */
    boolean connected() {
        return folder.isOpen() && store.isConnected();
    }

    @Override
    public void close() {
        closeQuietly(store);
    }

    private static void closeQuietly(IMAPStore store) {
        try {
            store.close();
        } catch (MessagingException | RuntimeException gone) {
            // there is nothing left to close
        }
    }

    private static Properties properties(InboxSettings settings) {
        var properties = new Properties();
        var prefix = "mail." + settings.protocol() + ".";
        for (var wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty(prefix + wait, MILLIS);
        }
        properties.setProperty(prefix + "peek", "true");
        properties.setProperty(prefix + "fetchsize", "262144");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty(prefix + "starttls.enable", "true");
        properties.setProperty(prefix + "starttls.required", String.valueOf(!settings.ssl() && !here(settings.host())));
        return properties;
    }

    private static boolean here(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException elsewhere) {
            return false;
        }
    }
}
