// SPDX-License-Identifier: Apache-2.0
// Whatever a program writes, in pieces of any length: the same lines come out as at once, and each is a state or says why not.
#include "core/replay/program_protocol.h"
#include "core/replay/shared_parts.h"
#include "tests/fuzz/expect.h"
#include <vector>

using namespace leftfold;

namespace {

std::vector<std::string> linesOf(LineReader& reader) {
    std::vector<std::string> lines;
    while (auto line = reader.next())
        lines.push_back(*std::move(line));
    return lines;
}

std::vector<std::string> inPieces(std::string_view text, std::size_t length) {
    LineReader reader;
    std::vector<std::string> lines;
    for (; !text.empty(); text.remove_prefix(std::min(length, text.size()))) {
        reader.add(text.substr(0, length));
        for (auto& line : linesOf(reader))
            lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    LineReader whole;
    whole.add(text);
    const auto lines = linesOf(whole);
    expect(inPieces(text, 1 + size % 7) == lines);
    Value last;
    for (const auto& line : lines) {
        auto state = readProgramAnswer(line);
        if (!state) {
            expect(!state.error().message.empty() || state.error().code == ErrorCode::Conflict);
            continue;
        }
        const auto shared = sharing(*state, last);
        expect(shared == *state);
        last = shared;
    }
    return 0;
}
