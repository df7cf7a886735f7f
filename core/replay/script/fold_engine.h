// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/support/result.h"
#include "core/support/watchdog.h"
#include <QHash>
#include <QJSEngine>
#include <QJSValue>
#include <atomic>
#include <memory>
#include <optional>
#include <set>
#include <string>

namespace leftfold {

/// A projection as it was read.
struct FoldProgram {
    std::uint64_t number = 0; ///< tells it apart from all others that this program has known
    std::string file; ///< for errors
    QString source;
    bool readsMetadata = false;
    bool hasAny = false; ///< a handler for whatever comes
    std::set<std::string, std::less<>> types; ///< that it has handlers for
    mutable std::atomic<bool> readsHead = false; ///< more of an event than most do: found out when it asks

    bool handles(std::string_view type) const { return hasAny || types.find(type) != types.end(); }
};

/// One event as a handler sees it.
struct FoldCall {
    QString type;
    QString stream;
    std::optional<double> number; ///< its version
    QString data; ///< JSON, as all that follows
    QString metadata; ///< empty: null
    QString head; ///< empty where nobody reads it
};

/// One engine with one projection in it, and the state that the projection is at. Used by one thread at a time.
class FoldEngine {
public:
    /// What one call may take of the thread's time, and by how much the program may grow within it.
    static constexpr std::chrono::milliseconds limit{100};
    static constexpr std::size_t mostMemory = std::size_t{256} << 20;
    /// What an engine that has served may hold beside its state before another takes its place.
    static constexpr std::size_t mostGrowth = std::size_t{512} << 20;

    /// One that another fold of this thread has left, or a new one; its variables are as the file begins. Fails where the file
    /// does not run.
    static Result<std::unique_ptr<FoldEngine>> take(const FoldProgram& program);
    /// For the next fold of this thread.
    static void leave(std::unique_ptr<FoldEngine> engine);

    FoldEngine();
    FoldEngine(const FoldEngine&) = delete;
    FoldEngine& operator=(const FoldEngine&) = delete;

    /// Runs the file; the types that it has handlers for, as JSON. Errors read `FILE:LINE: what is wrong`; Cancelled where it
    /// had to be stopped: the engine is of no use then.
    Result<QString> open(const FoldProgram& program);
    /// The state of `$init`, as JSON; the state from now on.
    Result<QString> initial();
    Result<> load(const QString& state);
    /// Gives the event to its handlers. On failure the state may be half changed. True: it asks for the head, and is to be run
    /// again on the state before.
    Result<bool> run(const FoldCall& call);
    /// How many parts the state has. Fails where it is more than JSON keeps.
    Result<std::size_t> look();
    /// The state as JSON.
    Result<QString> text();

    bool isStopped() const { return m_engine.isInterrupted(); }
    /// Whether the program has grown by much since the engine was made.
    bool hasGrown() const;

private:
    template <typename Work>
    Result<QJSValue> watched(Work work);
    Result<QJSValue> call(QJSValue& function, const QJSValueList& arguments = {});
    Result<QString> callForText(QJSValue& function, const QJSValueList& arguments = {});
    QJSValue typeValue(const QString& type);
    Result<QJSValue> compile(const FoldProgram& program);
    tl::unexpected<Error> failure(const QString& line, const QString& message) const;

    QJSEngine m_engine;
    QJSValue m_open, m_init, m_load, m_stream, m_run, m_look, m_text;
    QJSValue m_factory; ///< the file, compiled
    std::uint64_t m_program = 0;
    std::string m_file;
    QString m_streamNow;
    QHash<QString, QJSValue> m_typeValues; ///< made once
    QJSValueList m_arguments; ///< of `run` where an event brings its data alone; values of the engine cost time to make and to copy
    QString m_typeNow;
    std::size_t m_memoryAtFirst = 0;
    Watched m_watched; // last member: nobody stops an engine that is going
};

} // namespace leftfold
