// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "app/cli/terminal.h"
#include "core/support/result.h"
#include <chrono>
#include <string>

namespace leftfold::cli {

/// Standard output: rows gather in a large buffer and leave in few writes. A reader that goes away (`| head`) is no error:
/// writing then fails with Cancelled, which ends the work, and `closed` tells why.
class Output {
public:
    Output(int descriptor, Terminal terminal);

    const Terminal& terminal() const { return m_terminal; }
    /// Append here; then call `commit` now and then.
    std::string& text() { return m_text; }
    /// Hands on what has gathered once it is worth a write; at once where a person watches.
    Result<> commit();
    Result<> flush();
    /// Waits that long or until Ctrl-C; false where the reader has gone away.
    bool wait(std::chrono::milliseconds time);
    bool closed() const { return m_closed; }

private:
    int m_descriptor;
    Terminal m_terminal;
    std::string m_text;
    bool m_closed = false;
};

} // namespace leftfold::cli
