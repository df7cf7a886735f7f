// SPDX-License-Identifier: Apache-2.0
#include "ui/views/palette_chains.h"
#include <algorithm>

namespace leftfold::ui {

namespace {

constexpr qsizetype fewestLetters = 4;
/// So long a word is meant as an id and as nothing else.
constexpr qsizetype surelyId = 16;

/// One word with a digit; a path is an aggregate's.
bool couldBeId(const QString& word) {
    const auto isDigit = [](QChar letter) { return letter.isDigit(); };
    const auto isElse = [](QChar letter) { return letter.isSpace() || letter == QLatin1Char('/'); };
    return word.size() >= fewestLetters && std::any_of(word.begin(), word.end(), isDigit) && std::none_of(word.begin(), word.end(), isElse);
}

} // namespace

PaletteChains::PaletteChains(Workspace& workspace, CommandPalette& palette, ChainSession& session)
    : QObject(&palette)
    , m_workspace(workspace)
    , m_palette(palette)
    , m_session(session) {
    palette.addProvider([this](const QString& typed) { return entries(typed.trimmed()); });
    connect(&workspace, &Workspace::opened, this, [this] { m_asked.clear(); });
}

std::vector<PaletteEntry> PaletteChains::entries(const QString& typed) {
    if (!m_workspace.isOpen() || !couldBeId(typed))
        return {};
    if (typed != m_asked)
        find(typed);
    const QString title = titleFor(typed);
    if (title.isEmpty())
        return {};
    return {{title, tr("Chain"), QStringLiteral("chains"), {}, {}, [this, typed] { m_session.find(typed); }}};
}

/// Before the answer nothing is claimed; run all the same, the session says what it found.
QString PaletteChains::titleFor(const QString& id) const {
    if (m_found && *m_found)
        return m_found->value() ? tr("Chain of correlation %1").arg(id) : tr("Causes and effects of event %1").arg(id);
    if (id.size() < surelyId)
        return {};
    return m_found ? tr("No correlation and no event has the id %1").arg(id) : tr("Look for a chain with the id %1").arg(id);
}

void PaletteChains::find(const QString& id) {
    m_asked = id;
    m_found.reset();
    m_workspace.ask(
        this, {{}, Lane::Quick, &m_question},
        [id = id.toStdString()](EventSource& source, Progress&) -> Result<bool> {
            TRY_ASSIGN(const ChainEntrance entrance, findChain(source, id));
            return entrance.isCorrelation;
        },
        [this](Result<bool> isCorrelation) {
            m_found = std::move(isCorrelation);
            if (m_palette.isVisible())
                m_palette.refresh();
        });
}

} // namespace leftfold::ui
