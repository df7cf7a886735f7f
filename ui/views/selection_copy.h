// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/storage/events_text.h"
#include "ui/session/workspace.h"

class QMenu;

namespace leftfold::ui {

class EventColumns;
class EventTableModel;
class RowTable;

/// Copies the selected events of the table: read whole from the store, on its thread, whatever is on the screen.
class SelectionCopy : public QObject {
    Q_OBJECT
public:
    /// What of the page it needs.
    struct Parts {
        Workspace& workspace;
        RowTable& table;
        EventTableModel& model;
        EventColumns& columns;
    };

    SelectionCopy(const Parts& parts, QObject* parent);

    void copy(CopyForm form);
    /// One entry a form, with its keys.
    void fillMenu(QMenu& menu);
    static QString nameOf(CopyForm form);
    static QKeySequence keysOf(CopyForm form);

Q_SIGNALS:
    /// The clipboard has them: one sentence.
    void told(const QString& sentence);
    void failed(const leftfold::Error& error);

private:
    Parts m_parts;
    Latest m_copying;
};

inline constexpr CopyForm copyForms[] = {CopyForm::Json, CopyForm::Markdown, CopyForm::Csv, CopyForm::SqlInsert};

} // namespace leftfold::ui
