// SPDX-License-Identifier: Apache-2.0
#include "core/storage/codec/inflate.h"
#include <array>
#include <memory>
#include <zlib.h>

namespace leftfold {

namespace {

constexpr std::size_t largest = std::size_t{256} << 20;
constexpr Bytef gzipBegins = 0x1F;

struct EndInflate {
    void operator()(z_stream* stream) const { inflateEnd(stream); }
};

} // namespace

Result<std::string> inflateBytes(std::string_view packed, int layer) {
    z_stream stream{};
    constexpr int eitherHeader = 15 + 32;
    if (inflateInit2(&stream, eitherHeader) != Z_OK)
        return fail(ErrorCode::Malformed, "cannot be unpacked: zlib has no memory");
    const std::unique_ptr<z_stream, EndInflate> guard(&stream);
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data())); // zlib reads only
    stream.avail_in = static_cast<uInt>(packed.size());
    const std::size_t most = largest >> (2 * layer);
    std::string out;
    std::array<char, 1U << 15> chunk{};
    int status = Z_OK;
    while (status == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef*>(chunk.data());
        stream.avail_out = static_cast<uInt>(chunk.size());
        status = inflate(&stream, Z_NO_FLUSH);
        out.append(chunk.data(), chunk.size() - stream.avail_out);
        if (out.size() > most)
            return fail(ErrorCode::Malformed, "cannot be unpacked: it grows beyond " + std::to_string(most >> 20) + " MiB");
        if (status == Z_STREAM_END && stream.avail_in > 0 && *stream.next_in == gzipBegins) // the next member
            status = inflateReset(&stream);
    }
    if (status != Z_STREAM_END)
        return fail(ErrorCode::Malformed, "cannot be unpacked: its compressed bytes are damaged or cut");
    if (stream.avail_in > 0)
        return fail(ErrorCode::Malformed, "cannot be unpacked: something stands behind its compressed bytes");
    return out;
}

} // namespace leftfold
