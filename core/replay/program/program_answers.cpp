// SPDX-License-Identifier: Apache-2.0
#include "core/replay/program/program_answers.h"
#include <QCryptographicHash>

namespace leftfold {

QByteArray ProgramAnswers::keyOf(const std::string& question) {
    return QCryptographicHash::hash(
        QByteArray::fromRawData(question.data(), static_cast<qsizetype>(question.size())), QCryptographicHash::Blake2b_256);
}

std::optional<Value> ProgramAnswers::find(const QByteArray& key) const {
    const std::lock_guard lock(m_mutex);
    const auto found = m_answers.constFind(key);
    return found == m_answers.constEnd() ? std::nullopt : std::optional(*found);
}

void ProgramAnswers::keep(const QByteArray& key, const Value& answer, std::size_t bytes) {
    const std::lock_guard lock(m_mutex);
    if (m_bytes + bytes > m_mostBytes || m_answers.contains(key))
        return;
    m_bytes += bytes;
    m_answers.insert(key, answer);
}

} // namespace leftfold
