// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/model/value.h"
#include <QByteArray>
#include <QHash>
#include <mutex>
#include <optional>
#include <string>

namespace leftfold {

/// What a program has answered, by its questions: who walks a history again, or another way from some step, asks only what is
/// new. Kept as long as the reducer; a program that was changed is meant by a new one. May be used from several threads at once.
class ProgramAnswers {
public:
    static constexpr std::size_t usualBytes = std::size_t{16} << 20;

    /// Of answers beyond `mostBytes`, as they were written, none is kept; read they take several times as much.
    explicit ProgramAnswers(std::size_t mostBytes = usualBytes)
        : m_mostBytes(mostBytes) { }

    /// A question as it is kept: in a few bytes, however long it is.
    static QByteArray keyOf(const std::string& question);
    std::optional<Value> find(const QByteArray& key) const;
    /// `bytes`: of the answer as it was written.
    void keep(const QByteArray& key, const Value& answer, std::size_t bytes);

private:
    mutable std::mutex m_mutex;
    QHash<QByteArray, Value> m_answers;
    std::size_t m_bytes = 0;
    std::size_t m_mostBytes;
};

} // namespace leftfold
