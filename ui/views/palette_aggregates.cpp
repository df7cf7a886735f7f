// SPDX-License-Identifier: Apache-2.0
#include "ui/views/palette_aggregates.h"
#include "ui/widgets/type_colors.h"

namespace leftfold::ui {

namespace {

/// One letter would find half of the store.
constexpr qsizetype fewestLetters = 2;
constexpr int atMost = 50;

/// The part of what was typed that may stand in an id: `Order/o-17` looks for `o-17`.
std::string idPart(const QString& typed) {
    const QString part = typed.section(QLatin1Char('/'), -1).trimmed();
    return part.size() < fewestLetters ? std::string() : part.toStdString();
}

} // namespace

PaletteAggregates::PaletteAggregates(Workspace& workspace, CommandPalette& palette)
    : QObject(&palette)
    , m_workspace(workspace)
    , m_palette(palette) {
    palette.addProvider([this](const QString& typed) { return entries(typed); });
    connect(&workspace, &Workspace::opened, this, [this] {
        m_asked.clear();
        m_found.clear();
    });
}

std::vector<PaletteEntry> PaletteAggregates::entries(const QString& typed) {
    const std::string part = idPart(typed);
    if (!m_workspace.isOpen() || part.empty())
        return {};
    if (part != m_asked)
        find(part);
    std::vector<PaletteEntry> found;
    for (const AggregateSummary& aggregate : m_found)
        found.push_back(entryFor(aggregate));
    return found;
}

void PaletteAggregates::find(const std::string& part) {
    m_asked = part;
    m_workspace.ask(
        this, {{}, Lane::Quick, &m_question},
        [part](EventSource& source, Progress&) {
            AggregateQuery query;
            query.containing = part;
            query.limit = atMost;
            return source.aggregates(query);
        },
        [this](Result<AggregatePage> page) {
            m_found = page ? std::move(page->aggregates) : std::vector<AggregateSummary>();
            if (m_palette.isVisible())
                m_palette.refresh();
        });
}

PaletteEntry PaletteAggregates::entryFor(const AggregateSummary& aggregate) {
    return {QString::fromStdString(aggregate.id.path()), tr("Aggregate"), {}, {}, typeColor(aggregate.id.type), [this, id = aggregate.id] {
                m_workspace.selectAggregate(id);
                m_workspace.showPage(QStringLiteral("replay"));
            }};
}

} // namespace leftfold::ui
