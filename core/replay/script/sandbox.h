// SPDX-License-Identifier: Apache-2.0
// script: JavaScript steps of upcasters and reducers, in an engine that has no file, network, clock or chance.
// Not here: what a step is (transform), when it runs (versioning, replay).
// May be included by: app; nobody else knows QtQml.
#pragma once
#include "core/support/result.h"
#include "core/support/watchdog.h"
#include <QJSEngine>
#include <QJSValue>
#include <string>
#include <unordered_map>
#include <vector>

namespace leftfold {

/// A compiled script, told apart from all others that the program has known.
struct ScriptSource {
    std::uint64_t number = 0;
    QString code;
};

/// One engine, for one thread. All its scripts share it and can leave nothing in it for one another: what they reach is frozen.
class Sandbox {
public:
    /// What one call may take of the thread's time.
    static constexpr std::chrono::milliseconds limit{100};

    /// Made when a thread first asks, and made anew after a script that had to be stopped.
    static Sandbox& ofThisThread();

    Sandbox();
    Sandbox(const Sandbox&) = delete;
    Sandbox& operator=(const Sandbox&) = delete;

    /// Fails where the source is no function.
    Result<> compile(const ScriptSource& source);
    /// The answer as JSON; Cancelled where the script had to be stopped. `event`: its head, data and metadata as JSON; empty where the script takes none.
    Result<std::string> call(const ScriptSource& source, const std::string& data, const std::vector<std::string>& event);

private:
    Result<QJSValue> find(const ScriptSource& source);
    Result<QJSValue> evaluate(const ScriptSource& source);
    template <typename Work>
    Result<QJSValue> watched(Work work);

    QJSEngine m_engine;
    QJSValue m_plain;
    QJSValue m_withEvent;
    QJSValue m_close;
    std::unordered_map<std::uint64_t, QJSValue> m_compiled;
    Watched m_watched; // last member: nobody stops an engine that is going
};

} // namespace leftfold
