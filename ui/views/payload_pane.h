// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/session/workspace.h"
#include <QWidget>

class QPlainTextEdit;
class QPushButton;

namespace leftfold::ui {

class JsonView;
class TextLabel;

/// The data of an event: as a tree where it is JSON; else why not, and the stored bytes.
class PayloadPane : public QWidget {
    Q_OBJECT
public:
    explicit PayloadPane(Workspace& workspace, QWidget* parent = nullptr);

    /// Reads the whole payload first where the event came with its beginning.
    void show(const Event& event);

Q_SIGNALS:
    /// The event with its whole payload and what it parses to.
    void bodyRead(const leftfold::Event& event, const leftfold::Value& metadata);

private:
    void readWhole(const Event& event);
    void parse(const Event& event);
    void showBody(const Event& event, const Result<Body>& body);
    void showValue(const Value& value);
    void showRaw(const Event& event, const QString& problem);
    void showNote(const QString& text);

    Workspace& m_workspace;
    JsonView* m_json = nullptr;
    TextLabel* m_note = nullptr;
    QPlainTextEdit* m_raw = nullptr;
    QPushButton* m_more = nullptr;
    Latest m_reading;
};

} // namespace leftfold::ui
