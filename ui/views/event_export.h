// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/jobs/export_events.h"
#include "ui/session/workspace.h"

namespace leftfold::ui {

/// Exports every event that the window's filter holds for into a file that the person names: JSON Lines, CSV, or a store.
class EventExport : public QObject {
    Q_OBJECT
public:
    /// Asks for a file's name, and whether one that is there may be replaced; empty: the person thought better of it.
    using AskForFile = std::function<QString(const QString& suggestion)>;

    EventExport(Workspace& workspace, QWidget* page);

    /// How a new store is made; without it none can be exported.
    void setOpenCopy(OpenCopySink open) { m_openCopy = std::move(open); }
    void setAskForFile(AskForFile ask) { m_ask = std::move(ask); }
    /// `count` is how many there will be, as far as it is known (-1), `columns` are those of a CSV file.
    void run(std::int64_t count, std::vector<EventColumn> columns);

Q_SIGNALS:
    void told(const QString& sentence);
    void failed(const leftfold::Error& error);

private:
    QString suggestion() const;
    void write(ExportRequest request);

    Workspace& m_workspace;
    OpenCopySink m_openCopy;
    AskForFile m_ask;
    Latest m_exporting;
};

} // namespace leftfold::ui
