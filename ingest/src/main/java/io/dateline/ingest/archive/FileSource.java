package io.dateline.ingest.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The bytes of a file. */
final class FileSource implements ByteSource {

    private final FileChannel channel;
    private final long size;
    private long position;

    FileSource(Path file) throws IOException {
        this.channel = FileChannel.open(file, StandardOpenOption.READ);
        this.size = channel.size();
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read = channel.read(ByteBuffer.wrap(target, offset, length), position);
        position += Math.max(0, read);
        return read;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public boolean seek(long to) {
        position = to;
        return true;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
