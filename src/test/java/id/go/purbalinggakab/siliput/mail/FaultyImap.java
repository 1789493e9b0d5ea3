package id.go.purbalinggakab.siliput.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Stands before a real IMAP server and refuses, or hangs up on, the commands that a test names. */
final class FaultyImap implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final int behind;
    private final AtomicInteger refused = new AtomicInteger();
    private volatile Predicate<String> refuse = command -> false;
    private volatile Predicate<String> hangUp = command -> false;

    FaultyImap(int behind) throws IOException {
        this.behind = behind;
        run(this::welcome);
    }

    int port() {
        return door.getLocalPort();
    }

    int refused() {
        return refused.get();
    }

    void refuse(Predicate<String> command) {
        refuse = command;
    }

    void hangUpOn(Predicate<String> command) {
        hangUp = command;
    }

    private void welcome() throws IOException {
        while (!door.isClosed()) {
            var client = door.accept();
            var server = new Socket(InetAddress.getLoopbackAddress(), behind);
            run(() -> server.getInputStream().transferTo(client.getOutputStream()));
            run(() -> commands(client, server));
        }
    }

    private void commands(Socket client, Socket server) throws IOException {
        try (client;
                server;
                var in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            for (var command = in.readLine(); command != null && !hangUp.test(command); command = in.readLine()) {
                if (refuse.test(command)) {
                    refused.incrementAndGet();
                    send(client.getOutputStream(), command.split(" ")[0] + " NO pesan rusak");
                } else {
                    send(server.getOutputStream(), command);
                }
            }
        }
    }

    private static void send(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private static void run(Work work) {
        var thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException closed) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    /** What a thread does until its connection ends. */
    private interface Work {
        void run() throws IOException;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
