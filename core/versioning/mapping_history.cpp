// SPDX-License-Identifier: Apache-2.0
#include "core/versioning/mapping_history.h"

namespace leftfold {

namespace {

constexpr std::size_t mostStates = 1000;

} // namespace

MappingHistory::MappingHistory(MappingDocument first) {
    m_states.push_back({std::move(first), {}, false});
}

void MappingHistory::push(MappingDocument document, std::string name, Join join) {
    const bool joins = join == Join::SameName && m_at > 0 && m_states[m_at].open && m_states[m_at].name == name && !isSaved();
    if (m_saved && *m_saved > m_at)
        m_saved.reset();
    m_states.erase(m_states.begin() + static_cast<std::ptrdiff_t>(m_at) + 1, m_states.end());
    if (joins) {
        m_states[m_at].document = std::move(document);
        return;
    }
    m_states.push_back({std::move(document), std::move(name), join == Join::SameName});
    ++m_at;
    dropOldest();
}

void MappingHistory::dropOldest() {
    if (m_states.size() <= mostStates)
        return;
    m_states.erase(m_states.begin());
    --m_at;
    if (m_saved)
        m_saved = *m_saved == 0 ? std::nullopt : std::optional(*m_saved - 1);
}

std::optional<std::string> MappingHistory::undoName() const {
    return m_at == 0 ? std::nullopt : std::optional(m_states[m_at].name);
}

std::optional<std::string> MappingHistory::redoName() const {
    return m_at + 1 == m_states.size() ? std::nullopt : std::optional(m_states[m_at + 1].name);
}

void MappingHistory::undo() {
    if (m_at == 0)
        return;
    m_states[m_at].open = false;
    --m_at;
    m_states[m_at].open = false;
}

void MappingHistory::redo() {
    if (m_at + 1 < m_states.size())
        ++m_at;
}

void MappingHistory::markSaved() {
    m_states[m_at].open = false;
    m_saved = m_at;
}

} // namespace leftfold
