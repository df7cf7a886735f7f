// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/jobs/find_chain.h"
#include "ui/session/chain_session.h"
#include "ui/views/command_palette.h"

namespace leftfold::ui {

/// Finds a chain for the palette by the id of a correlation or an event: asks the store for what looks like one, and says so
/// where the store has none.
class PaletteChains : public QObject {
    Q_OBJECT
public:
    PaletteChains(Workspace& workspace, CommandPalette& palette, ChainSession& session);

private:
    std::vector<PaletteEntry> entries(const QString& typed);
    void find(const QString& id);
    QString titleFor(const QString& id) const;

    Workspace& m_workspace;
    CommandPalette& m_palette;
    ChainSession& m_session;
    Latest m_question;
    QString m_asked;
    std::optional<Result<bool>> m_found; ///< whether the id is that of a correlation; nothing before the answer
};

} // namespace leftfold::ui
