// SPDX-License-Identifier: Apache-2.0
#include "app/cli/output.h"
#include "app/cli/interrupt.h"
#include <cerrno>
#include <system_error>
#include <unistd.h>

namespace leftfold::cli {

namespace {

constexpr std::size_t worthAWrite = std::size_t{256} << 10;

} // namespace

Output::Output(int descriptor, Terminal terminal)
    : m_descriptor(descriptor)
    , m_terminal(terminal) { }

Result<> Output::commit() {
    if (m_text.size() < worthAWrite && !m_terminal.interactive)
        return {};
    return flush();
}

Result<> Output::flush() {
    std::string_view rest = m_text;
    while (!rest.empty() && !m_closed) {
        const auto written = write(m_descriptor, rest.data(), rest.size());
        if (written >= 0)
            rest.remove_prefix(static_cast<std::size_t>(written));
        else if (errno == EPIPE)
            m_closed = true;
        else if (errno != EINTR)
            return fail(ErrorCode::Unavailable, "The output cannot be written: " + std::generic_category().message(errno) + '.');
    }
    m_text.clear();
    if (m_closed)
        return fail(ErrorCode::Cancelled, "Nobody reads the output any more.");
    return {};
}

bool Output::wait(std::chrono::milliseconds time) {
    m_closed = m_closed || waitFor(time, m_descriptor) == Reader::Gone;
    return !m_closed;
}

} // namespace leftfold::cli
