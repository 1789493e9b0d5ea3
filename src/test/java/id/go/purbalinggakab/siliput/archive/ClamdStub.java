package id.go.purbalinggakab.siliput.archive;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** Speaks INSTREAM as clamd(8) describes it: pieces with their length before, an empty one ends, then one answer. */
final class ClamdStub implements AutoCloseable {

    private final ServerSocketChannel door;
    private final int most;
    private volatile int lastBytes;

    ClamdStub(ServerSocketChannel door, int most) {
        this.door = door;
        this.most = most;
        var thread = new Thread(this::serve, "clamd");
        thread.setDaemon(true);
        thread.start();
    }

    ServerSocketChannel door() {
        return door;
    }

    int lastBytes() {
        return lastBytes;
    }

    private void serve() {
        while (door.isOpen()) {
            try (var client = door.accept()) {
                answer(client);
            } catch (IOException goneOrClosed) {
                continue;
            }
        }
    }

    private void answer(SocketChannel client) throws IOException {
        var in = new DataInputStream(Channels.newInputStream(client));
        var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        if (!command.equals("zINSTREAM\0")) {
            say(client, "UNKNOWN COMMAND");
            return;
        }
        var content = new ByteArrayOutputStream();
        for (var length = in.readInt(); length > 0; length = in.readInt()) {
            if (content.size() + length > most) {
                say(client, "INSTREAM size limit exceeded. ERROR");
                return;
            }
            content.write(in.readNBytes(length));
        }
        lastBytes = content.size();
        say(
                client,
                content.toString(StandardCharsets.ISO_8859_1).contains("EICAR-STANDARD-ANTIVIRUS-TEST-FILE")
                        ? "stream: Win.Test.EICAR_HDB-1 FOUND"
                        : "stream: OK");
    }

    private static void say(SocketChannel client, String answer) throws IOException {
        client.write(ByteBuffer.wrap((answer + '\0').getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
