// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "ui/models/preview_model.h"
#include "ui/session/layout_session.h"
#include <QWidget>

class QListWidget;
class QMenu;
class QPushButton;
class QSplitter;
class QToolButton;

namespace leftfold::ui {

class ChoiceBox;
class JsonEditor;
class LayoutFiles;
class NoticeLine;
class RoleForm;
class RowTable;
class TextLabel;

/// A window in which a person says what a store's tables mean: roles as a form, the document as text in step with it, the first
/// rows as events below, and what does not fit.
class LayoutEditor : public QWidget {
    Q_OBJECT
public:
    LayoutEditor(LayoutSession& layout, QWidget* window);

    /// Begins with a proposal for the store's tables; asks first where edits would be lost.
    void describe(const StoreChoice& store);
    /// Begins with a known layout, by name, or a file.
    void editCopy(const StoreChoice& store, const std::string& layout);
    bool hasEdits() const { return m_layout.hasEdits(); }

Q_SIGNALS:
    /// The store is to be opened with the layout, which is in a file now.
    void openAsked(const leftfold::ui::StoreChoice& choice);

protected:
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    QWidget* buildHead();
    QWidget* buildUpper();
    QWidget* buildLower();
    void buildKeys();
    void connectParts();
    void appear();

    void showTables();
    void showDocument();
    void showForm();
    void showPreview();
    void showFindings();
    QStringList columns() const;
    void fillStartMenu(QMenu& menu);
    void open();
    void openFile();
    void takeFailure(const Error& error);

    LayoutSession& m_layout;
    LayoutFiles* m_files = nullptr;
    PreviewModel m_rows;
    TextLabel* m_title = nullptr;
    ChoiceBox* m_table = nullptr;
    QToolButton* m_undo = nullptr;
    QToolButton* m_redo = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_open = nullptr;
    NoticeLine* m_notice = nullptr;
    RoleForm* m_form = nullptr;
    JsonEditor* m_text = nullptr;
    TextLabel* m_count = nullptr;
    RowTable* m_preview = nullptr;
    TextLabel* m_findingCount = nullptr;
    QListWidget* m_findings = nullptr;
    bool m_closing = false; ///< what is to be asked has been asked
};

} // namespace leftfold::ui
